package org.mrcnetwork.tenants.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.RemovingUntouched;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back the clients that an import made and nobody has touched since. */
final class Undoing implements Work {

    private final RemovingUntouched removing;
    private final JdbcClient jdbc;

    Undoing(RemovingUntouched removing, JdbcClient jdbc) {
        this.removing = removing;
        this.jdbc = jdbc;
    }

    @Override
    public boolean step(ClientImport now) {
        Map<UUID, Long> before = new LinkedHashMap<>();
        int[] last = {now.nextRow()};
        jdbc.sql("""
                SELECT client_id, traces, row_number FROM client_import_made
                WHERE import_id = ? AND row_number > ? ORDER BY row_number LIMIT ?
                """).params(now.id(), now.nextRow(), RowStore.TOGETHER).query(row -> {
            before.put(row.getObject("client_id", UUID.class), row.getLong("traces"));
            last[0] = row.getInt("row_number");
        });
        if (before.isEmpty()) {
            return false;
        }
        Set<UUID> gone = removing.remove(before);
        jdbc.sql("DELETE FROM client_import_made WHERE import_id = ? AND client_id = ANY (?)")
                .params(now.id(), gone.toArray(UUID[]::new))
                .update();
        jdbc.sql("UPDATE client_import SET next_row = ?, removed = removed + ?, worked_at = now() WHERE id = ?")
                .params(last[0], gone.size(), now.id())
                .update();
        return true;
    }

    @Override
    public ImportStatus outcome() {
        return ImportStatus.UNDONE;
    }
}
