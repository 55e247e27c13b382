package org.mrcnetwork.tenancy.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries of the speaking centre's audit log, newest first. */
@Component
class ReadingAudit {

    /** How many rows of a long answer are in memory at a time. */
    static final int FETCHED = 500;

    private final JdbcClient jdbc;

    ReadingAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param position in the chain; null while the entry waits to be sealed */
    record Found(
            AuditEntry entry, Instant at, UUID id, @Nullable Long position) {}

    List<Found> page(AuditFilter filter, PageCursor before, int limit) {
        return jdbc.sql(pageSql(filter))
                .params(filter.parameters())
                .param("before", before.at().atOffset(ZoneOffset.UTC))
                .param("id", before.id())
                .param("limit", limit)
                .query((row, _) -> new Found(
                        AuditRows.entry(row),
                        AuditRows.at(row),
                        row.getObject("id", UUID.class),
                        row.getObject("position", Long.class)))
                .list();
    }

    static String pageSql(AuditFilter filter) {
        return """
                SELECT e.*, s.position FROM (
                    SELECT * FROM audit_entry e WHERE %s AND (e.at, e.id) < (:before, :id)
                    ORDER BY e.at DESC, e.id DESC LIMIT :limit
                ) e LEFT JOIN audit_seal s ON s.entry_id = e.id
                ORDER BY e.at DESC, e.id DESC
                """.formatted(filter.condition());
    }

    /** Each entry, row by row and never all at once; inside a transaction, without which PostgreSQL sends them all. */
    void each(AuditFilter filter, RowCallbackHandler row) {
        jdbc.sql("SELECT e.* FROM audit_entry e WHERE " + filter.condition() + " ORDER BY e.at DESC, e.id DESC")
                .params(filter.parameters())
                .withFetchSize(FETCHED)
                .query(row);
    }

    /** Everybody in the log by the name they had last, also who has left; each found by one step through the index. */
    List<Person> people() {
        return jdbc.sql("""
                WITH RECURSIVE one AS (
                    (SELECT person_id FROM audit_entry ORDER BY person_id LIMIT 1)
                    UNION ALL
                    SELECT (SELECT e.person_id FROM audit_entry e
                            WHERE e.person_id > one.person_id ORDER BY e.person_id LIMIT 1)
                    FROM one WHERE one.person_id IS NOT NULL
                )
                SELECT one.person_id AS id, last.person AS name FROM one, LATERAL (
                    SELECT e.person FROM audit_entry e WHERE e.person_id = one.person_id ORDER BY e.at DESC LIMIT 1
                ) last ORDER BY last.person, one.person_id
                """)
                .query((row, _) -> new Person(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Every action in the log. */
    List<String> actions() {
        return jdbc.sql("""
                WITH RECURSIVE one AS (
                    (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
                    UNION ALL
                    SELECT (SELECT e.action FROM audit_entry e WHERE e.action > one.action ORDER BY e.action LIMIT 1)
                    FROM one WHERE one.action IS NOT NULL
                )
                SELECT action FROM one WHERE action IS NOT NULL ORDER BY action
                """).query(String.class).list();
    }
}
