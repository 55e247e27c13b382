package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The child-protection route of the centre, shown to whoever registers a child. */
@RestController
@RequestMapping("/api/v1/child-protection")
@Transactional
class ChildProtectionController {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ChildProtectionController(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param route empty where the centre has not written any */
    record Route(String route, long version) {}

    record RouteForm(@NotNull @Size(max = 4_000) String route) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:register')")
    ResponseEntity<Route> read() {
        return answer(current());
    }

    @PutMapping
    @PreAuthorize("hasAuthority('centre:configure')")
    ResponseEntity<Route> write(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RouteForm form) {
        long version = IfMatch.version(read);
        int changed = jdbc.sql("""
                INSERT INTO child_protection (route, version) SELECT :route, 1 WHERE :version = 0
                ON CONFLICT (only_one) DO NOTHING
                """)
                .param("route", form.route().strip())
                .param("version", version)
                .update();
        changed += jdbc.sql("UPDATE child_protection SET route = ?, version = version + 1 WHERE version = ? AND ? > 0")
                .params(form.route().strip(), version, version)
                .update();
        if (changed == 0) {
            throw new StaleVersion(current().version());
        }
        audit.record("write-child-protection", "centre", centre());
        return answer(current());
    }

    private Route current() {
        return jdbc.sql("SELECT route, version FROM child_protection")
                .query(Route.class)
                .optional()
                .orElse(new Route("", 0));
    }

    private static UUID centre() {
        return Tenancy.required().centre();
    }

    private static ResponseEntity<Route> answer(Route route) {
        return ResponseEntity.ok().eTag(IfMatch.tag(route.version())).body(route);
    }
}
