package org.mrcnetwork.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.web.PageCursor;

/** Every question that the screen asks finds its rows by an index, in a log of a realistic size. */
class AuditIndexesTest extends AuditTest {

    private static final UUID SUBJECT = new UUID(7, 7);
    private static final UUID PERSON = new UUID(9, 9);
    private static final Instant FROM = Instant.now().minusSeconds(7_200);

    @Test
    void a_page_of_300_000_entries_is_found_by_an_index() throws SQLException {
        superuser("""
                INSERT INTO audit_entry
                SELECT gen_random_uuid(), now() - n * interval '10 seconds',
                       CASE WHEN n % 3000 = 0 THEN '00000000-0000-0009-0000-000000000009'::uuid
                            ELSE ('00000000-0000-7000-8000-' || lpad((n % 40)::text, 12, '0'))::uuid END,
                       'Person ' || n % 40,
                       CASE WHEN n % 5000 = 0 THEN 'withdraw-consent' ELSE (ARRAY['read', 'read-visits', 'rectify'])[1 + n % 3] END,
                       'client',
                       CASE WHEN n % 4000 = 0 THEN '00000000-0000-0007-0000-000000000007'::uuid ELSE gen_random_uuid() END
                FROM generate_series(1, 300000) n;
                ANALYZE audit_entry
                """);

        assertThat(plan(new AuditFilter(Set.of(SUBJECT), null, null, null, null)))
                .contains("audit_entry_by_subject");
        assertThat(plan(new AuditFilter(Set.of(SUBJECT, new UUID(1, 1)), null, null, null, null)))
                .contains("audit_entry_by_subject");
        assertThat(plan(new AuditFilter(Set.of(), PERSON, null, null, null))).contains("audit_entry_by_person");
        assertThat(plan(new AuditFilter(Set.of(), null, "withdraw-consent", null, null)))
                .contains("audit_entry_by_action");
        assertThat(plan(new AuditFilter(Set.of(), null, "read", null, null))).contains("Index Scan");
        assertThat(plan(new AuditFilter(Set.of(), null, null, FROM, null))).contains("audit_entry_by_time");
        assertThat(plan(AuditFilter.EVERYTHING)).contains("audit_entry_by_time");
        assertThat(plan(new AuditFilter(Set.of(), PERSON, "read", FROM, Instant.now())))
                .contains("Index Scan");
    }

    private String plan(AuditFilter filter) {
        String plan = Tenancy.<String, RuntimeException>callAs(
                praia,
                () -> jdbc
                        .sql("EXPLAIN " + ReadingAudit.pageSql(filter))
                        .params(filter.parameters())
                        .param("before", PageCursor.read(null).at().atOffset(java.time.ZoneOffset.UTC))
                        .param("id", PageCursor.read(null).id())
                        .param("limit", 51)
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.joining("\n")));
        assertThat(plan).doesNotContain("Seq Scan on audit_entry");
        return plan;
    }
}
