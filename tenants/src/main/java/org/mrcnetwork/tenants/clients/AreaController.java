package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's own list of local areas: offered at registration, kept by whoever runs the centre. */
@RestController
@RequestMapping("/api/v1/areas")
@Transactional
class AreaController {

    private final Areas areas;
    private final AuditLog audit;

    AreaController(Areas areas, AuditLog audit) {
        this.areas = areas;
        this.audit = audit;
    }

    record AreaForm(@NotBlank @Size(max = 200) String name, boolean retired) {}

    record AreaList(List<Areas.Area> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read-summary')")
    AreaList all() {
        return new AreaList(areas.all());
    }

    /** Adds it, or changes what is there; then over the version that was read. Safe to repeat. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('centre:configure')")
    Areas.Area keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody AreaForm form) {
        String name = form.name().strip();
        Areas.Area kept = areas.find(id)
                .map(known -> known.name().equals(name) && known.retired() == form.retired()
                        ? known
                        : areas.change(known, name, form.retired(), IfMatch.version(read)))
                .orElseGet(() -> areas.add(id, name));
        audit.record("keep-area", "area", id);
        return kept;
    }
}
