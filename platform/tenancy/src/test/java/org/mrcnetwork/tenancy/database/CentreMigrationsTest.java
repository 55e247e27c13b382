package org.mrcnetwork.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A schema made in one call is what Liquibase would have made, and one that cannot be migrated stops nobody else. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class CentreMigrationsTest {

    @Autowired
    CentreSchemas schemas;

    @Autowired
    CentreMigrations migrations;

    @Autowired
    CentreLogins logins;

    @Autowired
    DatabaseProperties database;

    @Autowired
    ResourceLoader resources;

    @Autowired
    JdbcClient jdbc;

    private CentreLogin centre() {
        UUID id = UUID.randomUUID();
        schemas.create(id);
        return logins.of(id);
    }

    @Test
    void liquibase_finds_nothing_left_to_do_in_a_schema_made_in_one_call() throws SQLException {
        CentreLogin centre = centre();
        ChangeLog changeLog = new ChangeLog("db/changelog/centre/centre.yaml", resources);

        try (var owner = new OwnerConnections(database).open(centre.role())) {
            assertThat(changeLog.pending(owner, centre.role())).isZero();
        }
    }

    @Test
    void an_outdated_schema_is_migrated_and_a_broken_one_is_fenced_off_without_stopping_it() throws SQLException {
        CentreLogin outdated = centre();
        CentreLogin broken = centre();
        superuser("UPDATE network_private.centre_login SET schema_version = 'older' WHERE centre_id IN ('"
                + outdated.centre() + "', '" + broken.centre() + "')");
        superuser("DELETE FROM " + broken.role() + ".databasechangelog");

        CentreMigrations.Result result = migrations.migrateOutdated();
        logins.forget(outdated.centre());
        logins.forget(broken.centre());

        assertThat(result).isEqualTo(new CentreMigrations.Result(2, 1));
        Tenancy.runAs(
                logins.of(outdated.centre()),
                () -> assertThat(jdbc.sql("SELECT count(*) FROM audit_entry")
                                .query(Long.class)
                                .single())
                        .isZero());
        assertThatThrownBy(() -> logins.of(broken.centre()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not available");
        superuser("DELETE FROM network_private.centre_login WHERE centre_id = '" + broken.centre() + "'");
    }

    @Test
    void when_everything_is_up_to_date_nothing_is_migrated() {
        centre();

        assertThat(migrations.migrateOutdated().outdated()).isZero();
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
