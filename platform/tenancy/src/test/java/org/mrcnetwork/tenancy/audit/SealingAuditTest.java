package org.mrcnetwork.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.SealingAudit.BrokenChain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Every row gets its place in the chain, once, and nobody who may write entries may move them. */
class SealingAuditTest extends AuditTest {

    @Autowired
    DataSource connections;

    @Test
    void every_row_is_sealed_once_without_a_gap() {
        written(praia, 2_300);

        assertThat(sealed(praia)).isEqualTo(2_300);
        assertThat(sealed(praia)).isZero();
        written(praia, 3);
        assertThat(sealed(praia)).isEqualTo(3);

        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, 2_303).boxed().toList());
        assertThat(verdict(praia).isIntact()).isTrue();
        assertThat(verdict(praia).rows()).isEqualTo(2_303);
    }

    @Test
    void a_row_that_is_committed_late_is_sealed_later_and_once() throws SQLException {
        UUID late = Ids.next();
        try (Connection slow = Tenancy.callAs(praia, () -> connections.getConnection())) {
            slow.setAutoCommit(false);
            insert(slow, late);
            written(praia, 2);
            assertThat(sealed(praia)).isEqualTo(2);

            slow.commit();
        }

        assertThat(sealed(praia)).isEqualTo(1);
        assertThat(sealed(praia)).isZero();
        assertThat(Tenancy.<Long, RuntimeException>callAs(
                        praia,
                        () -> jdbc.sql("SELECT position FROM audit_seal WHERE entry_id = ?")
                                .param(late)
                                .query(Long.class)
                                .single()))
                .isEqualTo(3);
        assertThat(verdict(praia).isIntact()).isTrue();
    }

    @Test
    void what_was_committed_later_than_anybody_waits_is_found_by_the_daily_round() throws SQLException {
        written(praia, 2);
        sealed(praia);
        superuser("INSERT INTO audit_entry SELECT gen_random_uuid(), now() - interval '3 hours', person_id, person,"
                + " action, subject, subject_id FROM audit_entry LIMIT 1");

        assertThat(sealed(praia)).isZero();
        assertThat(Tenancy.<Long, RuntimeException>callAs(praia, () -> sealing.sealEverything()))
                .isEqualTo(1);
        assertThat(verdict(praia).isIntact()).isTrue();
    }

    @Test
    void several_processes_at_once_do_not_fork_the_chain() throws Exception {
        written(praia, 4_500);
        Callable<Long> one = () -> Tenancy.callAs(praia, () -> sealing.sealNow());

        long sealed = 0;
        try (var processes = Executors.newFixedThreadPool(4)) {
            for (var process : processes.invokeAll(List.of(one, one, one, one))) {
                sealed += process.get();
            }
        }

        assertThat(sealed).isEqualTo(4_500);
        assertThat(positions()).hasSize(4_500);
        assertThat(verdict(praia).isIntact()).isTrue();
    }

    @Test
    void while_somebody_seals_a_centre_the_schedule_passes_it_by() throws Exception {
        written(praia, 1);
        try (Connection other = Tenancy.callAs(praia, () -> connections.getConnection())) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(hashtextextended('" + praia.centre() + "', 13))");

            assertThat(sealed(praia)).isZero();
        }
        assertThat(sealed(praia)).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> the_centres_login_cannot() {
        written(praia, 3);
        sealed(praia);
        return Stream.of(
                        "UPDATE audit_seal SET position = position + 10",
                        "DELETE FROM audit_seal",
                        "TRUNCATE audit_seal",
                        "INSERT INTO audit_entry (id, at, person, action, subject, subject_id)"
                                + " VALUES (gen_random_uuid(), now() - interval '1 year', 'x', 'x', 'x', gen_random_uuid())",
                        "SELECT * FROM network_private.audit_head",
                        "DELETE FROM network_private.audit_head",
                        "UPDATE network_private.audit_head SET position = 1")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> refused(sql, "permission denied")));
    }

    @TestFactory
    Stream<DynamicTest> a_head_is_refused() {
        written(praia, 3);
        sealed(praia);
        String last = "(SELECT hash FROM network.last_audit_head())";
        String some = "sha256('x'::bytea)";
        return Stream.of(
                        "SELECT network.append_audit_head(" + last + ", 3, " + some + ")",
                        "SELECT network.append_audit_head(" + last + ", 2, " + some + ")",
                        "SELECT network.append_audit_head(" + some + ", 4, " + some + ")",
                        "SELECT network.append_audit_head(NULL, 4, " + some + ")")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> refused(sql, "does not go on from the last head")));
    }

    @Test
    void a_centre_sees_its_own_heads_and_the_platform_none() {
        written(praia, 3);
        sealed(praia);
        CentreLogin lisbon = centre();

        assertThat(heads(praia)).isEqualTo(1);
        assertThat(heads(lisbon)).isZero();
        assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM network.audit_heads()")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_log_whose_end_was_cut_off_is_not_sealed_over() throws SQLException {
        written(praia, 5);
        sealed(praia);
        superuser("DELETE FROM audit_seal WHERE position > 3");
        written(praia, 40);

        assertThatThrownBy(() -> sealed(praia)).isInstanceOf(BrokenChain.class);
        assertThat(positions()).hasSize(3);
    }

    /** As {@code infra/runbooks/audit-log.md} has it. */
    @Test
    void once_the_owner_has_taken_back_the_heads_of_rows_that_are_gone_sealing_goes_on() throws SQLException {
        written(praia, 5);
        sealed(praia);
        superuser("DELETE FROM audit_seal WHERE position > 3");

        superuser("SET ROLE mrc_owner; DELETE FROM network_private.audit_head WHERE centre_id = '" + praia.centre()
                + "' AND position > 3; INSERT INTO network_private.audit_head (centre_id, position, hash) SELECT '"
                + praia.centre() + "', position, hash FROM " + praia.role()
                + ".audit_seal ORDER BY position DESC LIMIT 1 ON CONFLICT DO NOTHING");

        assertThat(sealed(praia)).isEqualTo(2);
        assertThat(verdict(praia).isIntact()).isTrue();
    }

    private long heads(CentreLogin centre) {
        return Tenancy.<Long, RuntimeException>callAs(
                centre,
                () -> jdbc.sql("SELECT count(*) FROM network.audit_heads()")
                        .query(Long.class)
                        .single());
    }

    private void refused(String sql, String why) {
        Tenancy.runAs(
                praia,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(
                                _ -> jdbc.sql(sql).query(_ -> {})))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining(why));
    }

    private List<Long> positions() {
        return Tenancy.callAs(
                praia,
                () -> jdbc.sql("SELECT position FROM audit_seal ORDER BY position")
                        .query(Long.class)
                        .list());
    }

    private static void insert(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setObject(2, Ids.next());
            statement.setString(3, "Slow Person");
            statement.setObject(4, Ids.next());
            statement.executeUpdate();
        }
    }
}
