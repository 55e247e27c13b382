package org.mrcnetwork.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.audit.chain.Verdict;
import org.mrcnetwork.tenancy.database.CentreSchemas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A new centre with an empty audit log. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
abstract class AuditTest {

    @Autowired
    CentreSchemas schemas;

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SealingAudit sealing;

    @Autowired
    SealedLog log;

    CentreLogin praia;

    @BeforeEach
    void a_new_centre() {
        praia = centre();
    }

    CentreLogin centre() {
        UUID id = UUID.randomUUID();
        assertThat(schemas.create(id)).isTrue();
        return logins.of(id);
    }

    static final String INSERT =
            "INSERT INTO audit_entry (id, person_id, person, action, subject, subject_id) VALUES (?, ?, ?, 'read', 'client', ?)";

    /** Entries as the application writes them. */
    void written(CentreLogin centre, int entries) {
        Tenancy.runAs(
                centre,
                () -> transaction.executeWithoutResult(_ -> {
                    for (int i = 0; i < entries; i++) {
                        jdbc.sql(INSERT)
                                .params(Ids.next(), UUID.randomUUID(), "أحمد \"A\" \n é", Ids.next())
                                .update();
                    }
                }));
    }

    long sealed(CentreLogin centre) {
        return Tenancy.callAs(centre, () -> sealing.seal());
    }

    Verdict verdict(CentreLogin centre) {
        return Tenancy.callAs(centre, () -> transaction.execute(_ -> log.verify()));
    }

    /** What somebody does who holds the server. */
    void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + praia.role());
            statement.execute(sql);
        }
    }
}
