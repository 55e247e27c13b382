package org.mrcnetwork.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL itself refuses one centre's SQL on another centre's schema, however it is written. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class CentresAreSealedTest {

    @Autowired
    CentreSchemas schemas;

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CentreLogin praia;
    CentreLogin lisbon;

    @BeforeEach
    void two_centres() {
        praia = centre();
        lisbon = centre();
    }

    private CentreLogin centre() {
        UUID id = UUID.randomUUID();
        assertThat(schemas.create(id)).isTrue();
        return logins.of(id);
    }

    @TestFactory
    Stream<DynamicTest> no_table_of_another_centre_can_be_read_by_any_trick() {
        List<String> tables = Tricks.tablesOf(lisbon);
        assertThat(tables).contains("audit_entry", "encryption_key", "idempotent_request", "databasechangelog");
        return tables.stream()
                .flatMap(table -> Tricks.against(lisbon.role(), table)
                        .map(sql -> DynamicTest.dynamicTest(
                                table + ": " + sql.replace(lisbon.role(), "other"), () -> refused(sql))));
    }

    private void refused(String sql) {
        Tenancy.runAs(
                praia,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                _ -> jdbc.sql(sql).update()))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    @Test
    void the_same_statement_reads_the_centres_own_table() {
        Tenancy.runAs(
                praia,
                () -> assertThat(jdbc.sql("SELECT count(*) FROM audit_entry")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void a_changed_search_path_finds_nothing_of_another_centre() {
        Tenancy.runAs(
                praia,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                            jdbc.sql("SELECT set_config('search_path', ?, false)")
                                    .param(lisbon.role())
                                    .query(String.class)
                                    .single();
                            jdbc.sql("SELECT count(*) FROM audit_entry")
                                    .query(Long.class)
                                    .single();
                        }))
                        .isInstanceOf(DataAccessException.class));
    }

    @Test
    void without_a_centre_no_centres_table_can_be_read() {
        assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM " + lisbon.role() + ".audit_entry")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM audit_entry")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_wrong_password_opens_no_centre() {
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(TestDatabase.url(), praia.role(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_centre_may_add_to_its_audit_log_but_never_change_it() {
        Tenancy.runAs(praia, () -> {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            jdbc.sql("UPDATE audit_entry SET person = 'x'").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        });
    }

    @Test
    void a_transaction_of_one_centre_cannot_go_on_as_another() {
        assertThatThrownBy(() -> Tenancy.runAs(
                        praia,
                        () -> transaction.executeWithoutResult(_ -> Tenancy.runAs(
                                lisbon,
                                () -> jdbc.sql("SELECT 1").query(Integer.class).single()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open transaction");
    }

    @Test
    void what_the_platform_carries_out_for_a_centre_reads_nothing_of_the_centre() {
        Tenancy.runAs(praia, () -> {
            Tenancy.<Boolean, RuntimeException>callAsPlatform(() -> {
                assertThat(Tenancy.speaking()).isEmpty();
                assertThat(jdbc.sql("SELECT session_user").query(String.class).single())
                        .isEqualTo("mrc_network");
                assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM " + praia.role() + ".audit_entry")
                                .query(Long.class)
                                .single())
                        .rootCause()
                        .hasMessageContaining("permission denied");
                return true;
            });
            assertThat(Tenancy.required()).isEqualTo(praia);
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            _ -> Tenancy.<Boolean, RuntimeException>callAsPlatform(() -> true)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open transaction");
        });
    }
}
