package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The headings that a centre wants its notes to have. They name nobody, so they are not encrypted. */
@RestController
@RequestMapping("/api/v1/note-templates")
@Transactional
class NoteTemplateController {

    private final JdbcClient jdbc;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    NoteTemplateController(JdbcClient jdbc, IdempotentRequests requests, AuditLog audit) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.audit = audit;
    }

    record TemplateForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 10_000) String wording,
            @Nullable Boolean retired) {}

    record TemplateView(UUID id, String name, String wording, boolean retired, long version) {}

    record TemplateList(List<TemplateView> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('case:read')")
    TemplateList all() {
        return new TemplateList(jdbc.sql("SELECT * FROM note_template ORDER BY retired_at IS NOT NULL, name, id")
                .query((row, _) -> new TemplateView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("wording"),
                        row.getObject("retired_at") != null,
                        row.getLong("version")))
                .list());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('case:supervise')")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView add(
            @Valid @RequestBody TemplateForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> {
            jdbc.sql("INSERT INTO note_template (id, name, wording, version) VALUES (?, ?, ?, 0)")
                    .params(form.id(), form.name(), form.wording())
                    .update();
            audit.record("add", "note-template", form.id());
            return form.id();
        });
        return find(id);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('case:supervise')")
    TemplateView change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody TemplateForm form) {
        long current = find(id).version();
        int changed = jdbc.sql("""
                UPDATE note_template SET name = ?, wording = ?, version = version + 1,
                    retired_at = CASE WHEN ? THEN coalesce(retired_at, now()) END
                WHERE id = ? AND version = ?
                """)
                .params(form.name(), form.wording(), Boolean.TRUE.equals(form.retired()), id, IfMatch.version(read))
                .update();
        if (changed == 0) {
            throw new StaleVersion(current);
        }
        audit.record("change", "note-template", id);
        return find(id);
    }

    private TemplateView find(UUID id) {
        return all().items().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("That template"));
    }
}
