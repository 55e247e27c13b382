package org.mrcnetwork.tenants.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a check has found, on screen and as a file, and whom an undone import has left. */
@RestController
@RequestMapping("/api/v1/client-imports/{id}")
@PreAuthorize("hasAuthority('client:import')")
@Transactional
class FindingController {

    private static final int PAGE = 1_000;

    private final ClientImports imports;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    FindingController(ClientImports imports, Findings findings, JdbcClient jdbc, AuditLog audit) {
        this.imports = imports;
        this.findings = findings;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    record RowFindingList(
            List<Findings.RowFinding> items, @Nullable String next) {}

    record ImportedClient(UUID id, String number, String name) {}

    record ImportedClientList(
            List<ImportedClient> items, @Nullable String next) {}

    /** @param broken rows that cannot be imported; else those that are alike somebody */
    @GetMapping("/findings")
    RowFindingList found(
            @PathVariable UUID id,
            @RequestParam boolean broken,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        requireMine(id);
        List<Findings.RowFinding> found = findings.of(id, broken, after, limit + 1);
        audit.record("read-findings", "client-import", id);
        boolean more = found.size() > limit;
        List<Findings.RowFinding> shown = more ? found.subList(0, limit) : found;
        return new RowFindingList(shown, more ? String.valueOf(shown.getLast().row()) : null);
    }

    @GetMapping(
            path = "/report",
            produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> report(@PathVariable UUID id, @RequestParam(required = false) @Nullable String language) {
        requireMine(id);
        List<Spreadsheet.SheetColumn> columns = imports.sheet(id).columns();
        ErrorReport report = new ErrorReport(language);
        int after = 0;
        for (List<Findings.RowFinding> page = findings.of(id, true, after, PAGE);
                !page.isEmpty();
                page = findings.of(id, true, after, PAGE)) {
            page.forEach(finding -> report.add(finding, columns));
            after = page.getLast().row();
        }
        audit.record("export-findings", "client-import", id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import-" + id + ".csv")
                                .build()
                                .toString())
                .body(report.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The clients that the import made and that are still there, 200 of them. */
    @GetMapping("/clients")
    ImportedClientList made(@PathVariable UUID id) {
        if (imports.find(id).isEmpty()) {
            throw new NotFound("That import");
        }
        audit.record("read-made", "client-import", id);
        return new ImportedClientList(
                jdbc.sql("""
                SELECT c.id, c.number, concat_ws(' ', c.given_name, c.family_name) AS name
                FROM client_import_made m JOIN client c ON c.id = m.client_id
                WHERE m.import_id = ? ORDER BY m.row_number LIMIT 200
                """)
                        .param(id)
                        .query((row, _) -> new ImportedClient(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("name")))
                        .list(),
                null);
    }

    private void requireMine(UUID id) {
        if (imports.find(id).filter(ImportingClients::isMine).isEmpty()) {
            throw new NotFound("That import");
        }
    }
}
