package org.mrcnetwork.tenants.clients;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back clients who were registered by mistake, as long as nobody has worked with them. Which tables name a client is
 * asked of the database, so that a table added later counts without a word here.
 */
@Component
public class RemovingUntouched {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    RemovingUntouched(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Naming(String table, String column, boolean removable) {

        String counting() {
            return "SELECT %2$s AS client, count(*) AS traces FROM %1$s WHERE %2$s = ANY (?) GROUP BY %2$s"
                    .formatted(table, column);
        }
    }

    /** How much there is about each client: what was written, and what the audit log says was done. Reading does not count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Long> traces(Collection<UUID> clients) {
        UUID[] ids = clients.toArray(UUID[]::new);
        Map<UUID, Long> traces = new HashMap<>();
        count("SELECT id AS client, version AS traces FROM client WHERE id = ANY (?)", ids, traces);
        naming().forEach(table -> count(table.counting(), ids, traces));
        count("""
                SELECT subject_id AS client, count(*) AS traces FROM audit_entry
                WHERE subject = 'client' AND subject_id = ANY (?) AND action NOT LIKE 'read%' GROUP BY subject_id
                """, ids, traces);
        return traces;
    }

    private void count(String sql, UUID[] ids, Map<UUID, Long> into) {
        jdbc.sql(sql).param(ids).query(row -> {
            into.merge(row.getObject("client", UUID.class), row.getLong("traces"), Long::sum);
        });
    }

    /**
     * Removes those clients of whom there is no more than there was.
     *
     * @param before what {@link #traces} said when they were registered
     * @return whom it removed; the others were touched since, or the reader may not know of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> remove(Map<UUID, Long> before) {
        Map<UUID, Long> now = traces(before.keySet());
        Set<UUID> untouched = jdbc
                .sql("SELECT id FROM client WHERE id = ANY (?) ORDER BY id FOR UPDATE")
                .param(before.keySet().toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .filter(id -> now.getOrDefault(id, 0L).equals(before.get(id)))
                .collect(Collectors.toSet());
        List<Naming> tables = naming();
        UUID[] ids = untouched.toArray(UUID[]::new);
        tables.stream()
                .filter(table -> !table.removable())
                .forEach(table -> jdbc.sql(table.counting()).param(ids).query(row -> {
                    untouched.remove(row.getObject("client", UUID.class));
                }));
        delete(untouched, tables.stream().filter(Naming::removable).toList());
        untouched.forEach(id -> audit.record("undo-import", "client", id));
        return untouched;
    }

    /** In one statement, since the tables hold on to one another. */
    private void delete(Set<UUID> clients, List<Naming> tables) {
        StringBuilder sql = new StringBuilder("WITH gone AS (SELECT unnest(:ids::uuid[]) AS id)");
        for (int i = 0; i < tables.size(); i++) {
            sql.append(", d%d AS (DELETE FROM %s WHERE %s IN (SELECT id FROM gone))"
                    .formatted(i, tables.get(i).table(), tables.get(i).column()));
        }
        sql.append(" DELETE FROM client WHERE id IN (SELECT id FROM gone)");
        jdbc.sql(sql.toString()).param("ids", clients.toArray(UUID[]::new)).update();
    }

    /** Possible duplicates are noticed by the platform itself: nobody has worked with whom they name. */
    private List<Naming> naming() {
        return jdbc.sql("""
                SELECT quote_ident(c.relname) AS tab, quote_ident(a.attname) AS col,
                       has_table_privilege(c.oid, 'DELETE') AS removable
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                  AND NOT a.attisdropped AND c.relname NOT LIKE 'client\\_import%' AND c.relname <> 'possible_duplicate'
                  AND (a.attname = 'client_id' OR EXISTS (
                       SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid
                       AND k.confrelid = 'client'::regclass AND a.attnum = ANY (k.conkey)))
                ORDER BY c.relname, a.attnum
                """)
                .query((row, _) -> new Naming(row.getString("tab"), row.getString("col"), row.getBoolean("removable")))
                .list();
    }
}
