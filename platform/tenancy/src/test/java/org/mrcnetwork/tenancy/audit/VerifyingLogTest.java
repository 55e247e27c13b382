package org.mrcnetwork.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.tenancy.audit.chain.Verdict.Fault;
import org.mrcnetwork.tenancy.audit.chain.Verdict.Finding;

/** Whoever holds the server can change every table: the check names the first row that they have touched. */
class VerifyingLogTest extends AuditTest {

    @BeforeEach
    void twelve_rows_in_three_batches() {
        for (int batch = 0; batch < 3; batch++) {
            written(praia, 4);
            sealed(praia);
        }
        assertThat(verdict(praia).isIntact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit_entry SET person = 'Somebody else' WHERE id = %6$s                      | CHANGED   | 6 | 6
            UPDATE audit_entry SET person_id = NULL WHERE id = %6$s                              | CHANGED   | 6 | 6
            UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = %6$s            | CHANGED   | 6 | 6
            UPDATE audit_entry SET subject_id = gen_random_uuid() WHERE id = %6$s                | CHANGED   | 6 | 6
            DELETE FROM audit_entry WHERE id = %6$s                                              | MISSING   | 6 | 6
            DELETE FROM audit_entry WHERE id = %6$s; DELETE FROM audit_seal WHERE position = 6   | MISSING   | 6 | 6
            DELETE FROM audit_seal WHERE position BETWEEN 5 AND 7                                | MISSING   | 5 | 7
            DELETE FROM audit_seal WHERE position > 10                                           | MISSING   | 11 | 12
            DELETE FROM audit_seal WHERE position > 8                                            | MISSING   | 9 | 12
            DELETE FROM audit_seal WHERE position > 0                                            | MISSING   | 1 | 4
            UPDATE audit_seal SET hash = sha256('x') WHERE position = 6                          | UNLINKED  | 6 | 6
            """)
    void the_first_row_is_named_after(String sql, Fault fault, long position, long until) throws SQLException {
        superuser(sql.replace("%6$s", "(SELECT entry_id FROM audit_seal WHERE position = 6)"));

        Finding finding = verdict(praia).finding();

        assertThat(finding).isNotNull();
        assertThat(finding.fault()).isEqualTo(fault);
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.until()).isEqualTo(until);
    }

    @Test
    void a_swapped_pair_is_named() throws SQLException {
        superuser("""
                UPDATE audit_seal SET position = -position + 1000 WHERE position IN (6, 7);
                UPDATE audit_seal SET position = 7 WHERE position = 994;
                UPDATE audit_seal SET position = 6 WHERE position = 993;
                """);

        Finding finding = verdict(praia).finding();

        assertThat(finding.fault()).isEqualTo(Fault.REORDERED);
        assertThat(finding.position()).isEqualTo(6);
    }

    @Test
    void a_row_that_was_put_in_between_is_named() throws SQLException {
        superuser("""
                INSERT INTO audit_entry SELECT '00000000-0000-7000-8000-000000000000', at, person_id, 'Forged', action,
                    subject, subject_id FROM audit_entry WHERE id = (SELECT entry_id FROM audit_seal WHERE position = 6);
                UPDATE audit_seal SET position = position + 100 WHERE position > 6;
                UPDATE audit_seal SET position = position - 99 WHERE position > 6;
                INSERT INTO audit_seal VALUES (7, '00000000-0000-7000-8000-000000000000', sha256('r'), sha256('h'));
                """);

        Finding finding = verdict(praia).finding();

        assertThat(finding.fault()).isEqualTo(Fault.ADDED);
        assertThat(finding.position()).isEqualTo(7);
        assertThat(finding.entry()).isEqualTo("00000000-0000-7000-8000-000000000000");
    }

    @Test
    void a_seal_that_the_sealer_has_not_made_is_named() throws SQLException {
        superuser("INSERT INTO audit_seal VALUES (13, gen_random_uuid(), sha256('r'), sha256('h'))");

        assertThat(verdict(praia).finding().position()).isEqualTo(13);
    }

    @Test
    void a_log_that_was_sealed_anew_contradicts_its_heads() throws SQLException {
        superuser("UPDATE audit_entry SET person = 'Somebody else' WHERE id ="
                + " (SELECT entry_id FROM audit_seal WHERE position = 6);"
                + " CREATE TABLE kept AS SELECT * FROM network_private.audit_head WHERE centre_id = '" + praia.centre()
                + "'; DELETE FROM network_private.audit_head WHERE centre_id = '" + praia.centre()
                + "'; DELETE FROM audit_seal");
        sealed(praia);
        superuser("DELETE FROM network_private.audit_head WHERE centre_id = '" + praia.centre()
                + "'; INSERT INTO network_private.audit_head SELECT * FROM kept");

        Finding finding = verdict(praia).finding();

        assertThat(finding.fault()).isEqualTo(Fault.REWRITTEN);
        assertThat(finding.position()).isEqualTo(5);
        assertThat(finding.until()).isEqualTo(8);
    }
}
