package org.mrcnetwork.tenants.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which spreadsheet a client came. Whoever is erased takes the file along that tells of them. */
@Component
@Order(60)
class ImportsKept implements KeptAboutClient {

    private final JdbcClient jdbc;
    private final ClientImports imports;
    private final Destroying destroying;

    ImportsKept(JdbcClient jdbc, ClientImports imports, Destroying destroying) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.destroying = destroying;
    }

    record Import(Instant at, String by, int row) {}

    @Override
    public String room() {
        return "imports";
    }

    @Override
    public List<Import> about(UUID client) {
        return jdbc.sql("""
                SELECT i.uploaded_at, i.by_name, m.row_number FROM client_import_made m
                JOIN client_import i ON i.id = m.import_id WHERE m.client_id = ?
                """)
                .param(client)
                .query((row, _) -> new Import(
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getInt("row_number")))
                .list();
    }

    @Override
    public void destroy(UUID client) {
        jdbc
                .sql("SELECT import_id FROM client_import_made WHERE client_id = ?")
                .param(client)
                .query(UUID.class)
                .list()
                .stream()
                .map(imports::locked)
                .filter(one -> !one.status().isAtWork())
                .forEach(destroying::contents);
    }
}
