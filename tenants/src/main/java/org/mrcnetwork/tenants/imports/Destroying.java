package org.mrcnetwork.tenants.imports;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys what stood in a file: 30 days after it was uploaded, or when whoever uploaded it says so. */
@Component
class Destroying {

    private final JdbcClient jdbc;
    private final ClientImports imports;
    private final RowStore rows;
    private final Findings findings;

    Destroying(JdbcClient jdbc, ClientImports imports, RowStore rows, Findings findings) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.rows = rows;
        this.findings = findings;
    }

    /** An import that made nothing is gone altogether; of another only how many clients it made is left. */
    void contents(ClientImport one) {
        jdbc.sql("DELETE FROM client_import_part WHERE import_id = ?")
                .param(one.id())
                .update();
        if (one.made() == 0) {
            imports.remove(one.id());
            return;
        }
        rows.forget(one.id());
        findings.forget(one.id());
        imports.blank(one.id());
    }

    /** For the centre itself, which sees also what is about clients hidden from whoever imported. */
    void whatIsOverdue() {
        jdbc.sql("""
                SELECT id FROM client_import i WHERE destroy_after < now() AND status NOT IN ('CHECKING', 'RUNNING', 'UNDOING')
                AND (sheet IS NOT NULL OR EXISTS (SELECT 1 FROM client_import_finding f WHERE f.import_id = i.id))
                """).query(UUID.class).list().stream()
                .flatMap(id -> imports.find(id).stream())
                .forEach(this::contents);
        jdbc.sql("""
                DELETE FROM client_import_part p WHERE uploaded_at < now() - interval '1 day'
                AND NOT EXISTS (SELECT 1 FROM client_import i WHERE i.id = p.import_id)
                """).update();
    }
}
