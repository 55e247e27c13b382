package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What Java says about a table is what the change sets made; Hibernate's own validation cannot tell with schemas per centre. */
class MappingsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @TestFactory
    Stream<DynamicTest> every_entity_has_its_table_and_columns() {
        CentreLogin praia = logins.of(network.centre("CAMPO Praia", "CV", "origin"));

        assertThat(entities.getMetamodel().getEntities())
                .extracting(EntityType::getName)
                .contains("Client", "Consent", "Visit");
        return entities.getMetamodel().getEntities().stream()
                .map(entity -> DynamicTest.dynamicTest(entity.getName(), () -> {
                    if (belongsToThePlatform(entity)) {
                        read(entity.getName());
                    } else {
                        Tenancy.runAs(praia, () -> read(entity.getName()));
                    }
                }));
    }

    @Test
    void a_column_that_is_missing_would_be_noticed() throws SQLException {
        UUID id = network.centre("CAMPO Praia", "CV", "origin");
        CentreLogin praia = logins.of(id);
        try (var superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER TABLE " + praia.role() + ".visit DROP COLUMN followed_up_at");
        }

        assertThatThrownBy(() -> Tenancy.runAs(praia, () -> read("Visit"))).hasStackTraceContaining("followed_up_at");
    }

    /** No centre may read how another was onboarded; everything else belongs to centres, and to them alone. */
    private static boolean belongsToThePlatform(EntityType<?> entity) {
        return entity.getJavaType().getPackageName().equals("org.mrcnetwork.network.onboarding");
    }

    private void read(String entity) {
        transaction.executeWithoutResult(_ -> entities.createQuery("SELECT e FROM " + entity + " e", Object.class)
                .setMaxResults(1)
                .getResultList());
    }
}
