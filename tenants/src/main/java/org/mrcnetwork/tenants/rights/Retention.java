package org.mrcnetwork.tenants.rights;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.RecordsOfClient;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the centre keeps a file after anybody last needed it, and whose time is over. */
@Component
class Retention {

    private final JdbcClient jdbc;
    private final RecordsOfClient records;

    Retention(JdbcClient jdbc, RecordsOfClient records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    record Period(int months, long version) {}

    record Due(UUID id, String number, LocalDate registeredOn) {}

    Period period() {
        return jdbc.sql("SELECT months, version FROM retention")
                .query((row, _) -> new Period(row.getInt("months"), row.getLong("version")))
                .single();
    }

    void change(int months, long version) {
        if (jdbc.sql("UPDATE retention SET months = ?, version = version + 1 WHERE version = ?")
                        .params(months, version)
                        .update()
                == 0) {
            throw new StaleVersion(period().version());
        }
    }

    /**
     * Files that nobody has read or written since, nor anything in them: whoever works on a case or signs a note needs the
     * file. The audit log knows. To look at the log, to be found in a list, and what the centre does by itself is not to
     * use the file. The oldest 100, without those proposed already.
     */
    List<Due> due() {
        OffsetDateTime since = OffsetDateTime.now(ZoneOffset.UTC).minusMonths(period().months());
        return jdbc.sql("""
                SELECT c.id, c.number, c.registered_at FROM client c
                WHERE c.registered_at < :since
                  AND NOT EXISTS (SELECT FROM (%s) AS record JOIN audit_entry a ON a.subject_id = record.id
                                  WHERE a.at >= :since AND a.subject <> 'audit-log' AND a.action <> 'read-in-list'
                                    AND a.person_id IS NOT NULL)
                  AND NOT EXISTS (SELECT FROM erasure e WHERE e.client_id = c.id)
                ORDER BY c.registered_at LIMIT 100
                """.formatted(records.query("c.id")))
                .param("since", since)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("registered_at", OffsetDateTime.class).toLocalDate()))
                .list();
    }
}
