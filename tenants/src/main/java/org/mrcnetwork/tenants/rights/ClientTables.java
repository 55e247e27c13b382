package org.mrcnetwork.tenants.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every table of the centre that names a client, asked of the database itself: a room that is added later cannot be
 * forgotten when a file is destroyed.
 */
@Component
class ClientTables {

    private final JdbcClient jdbc;

    ClientTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ClientTable(String name, Set<String> parents) {}

    /** @return how many rows of which table were deleted, the client's own row included */
    Map<String, Integer> delete(UUID client) {
        var deleted = new LinkedHashMap<String, Integer>();
        // First, since without a team nobody would know of a restricted client's other rows, and they would be left.
        deleteFrom("restricted_client", client, deleted);
        for (String table : childrenFirst(tables())) {
            deleteFrom(table, client, deleted);
        }
        if (jdbc.sql("DELETE FROM client WHERE id = ?").param(client).update() != 1) {
            throw new IllegalStateException("A file was not destroyed whole");
        }
        deleted.put("client", 1);
        return deleted;
    }

    private void deleteFrom(String table, UUID client, Map<String, Integer> deleted) {
        int rows = jdbc.sql("DELETE FROM " + table + " WHERE client_id = ?")
                .param(client)
                .update();
        if (rows > 0) {
            deleted.put(table, rows);
        }
    }

    /** Tombstones name the client that is gone, and stay. */
    private List<ClientTable> tables() {
        return jdbc.sql("""
                SELECT format('%I', c.relname) AS name,
                       array_remove(array_agg(format('%I', p.relname)), format('%I', c.relname)) AS parents
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'client_id' AND NOT a.attisdropped
                LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
                LEFT JOIN pg_class p ON p.oid = k.confrelid
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'erasure'
                GROUP BY c.oid, c.relname ORDER BY c.relname
                """)
                .query((row, _) -> new ClientTable(row.getString("name"), Set.copyOf(List.of((String[])
                        row.getArray("parents").getArray()))))
                .list();
    }

    private static List<String> childrenFirst(List<ClientTable> tables) {
        var order = new ArrayList<String>();
        var left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            Set<String> parents =
                    left.stream().flatMap(table -> table.parents().stream()).collect(Collectors.toSet());
            List<ClientTable> free = left.stream()
                    .filter(table -> !parents.contains(table.name()))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables that name a client refer to one another in a circle");
            }
            free.forEach(table -> order.add(table.name()));
            left.removeAll(free);
        }
        return order;
    }
}
