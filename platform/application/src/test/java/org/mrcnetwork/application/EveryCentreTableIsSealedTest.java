package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.database.Tricks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tenancy library promises, shown for every table that the centres' modules have. */
class EveryCentreTableIsSealedTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TestFactory
    Stream<DynamicTest> no_table_of_another_centre_can_be_read_by_any_trick() {
        CentreLogin praia = logins.of(network.centre("CAMPO Praia", "CV", "origin"));
        CentreLogin lisbon = logins.of(network.centre("CNAI Lisbon", "PT", "destination"));

        List<String> tables = Tricks.tablesOf(lisbon);

        assertThat(tables).contains("client", "consent", "visit", "referral", "audit_entry", "encryption_key");
        return tables.stream()
                .flatMap(table -> Tricks.against(lisbon.role(), table)
                        .map(sql -> DynamicTest.dynamicTest(
                                table + ": " + sql.replace(lisbon.role(), "other"), () -> refused(praia, sql))));
    }

    /** Emergency accesses are shown to reviewers who may not know of the client, by the client's number alone. */
    @Test
    void every_table_that_names_a_client_is_known_only_to_who_may_know_of_the_client() throws SQLException {
        CentreLogin praia = logins.of(network.centre("CAMPO Praia", "CV", "origin"));

        assertThat(tables(praia, "SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id'"))
                .contains("visit", "consent", "referral")
                .filteredOn(table -> !table.equals("emergency_access"))
                .isSubsetOf(tables(
                        praia,
                        "SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND c.relrowsecurity"
                                + " AND p.polname = 'known_with_its_client'"));
    }

    private static List<String> tables(CentreLogin centre, String which) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT relname FROM pg_class c WHERE relkind = 'r'"
                        + " AND relnamespace = '" + centre.role() + "'::regnamespace AND EXISTS (" + which + ")")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void refused(CentreLogin centre, String sql) {
        Tenancy.runAs(
                centre,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                _ -> jdbc.sql(sql).update()))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    @TestFactory
    Stream<DynamicTest> without_a_centre_no_table_of_a_centre_can_be_read() {
        UUID id = network.centre("CAMPO Praia", "CV", "origin");
        CentreLogin praia = logins.of(id);

        return Tricks.tablesOf(praia).stream()
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM " + praia.role() + "." + table)
                                        .query(Long.class)
                                        .single())
                                .rootCause()
                                .hasMessageContaining("permission denied")));
    }
}
