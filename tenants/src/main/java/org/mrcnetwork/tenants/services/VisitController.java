package org.mrcnetwork.tenants.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logging a visit, a call or a message, and reading what was logged (handbook 3.2). Whoever does not agree to a record is
 * helped and counted all the same, without a name (handbook 3.3.1).
 */
@RestController
@RequestMapping("/api/v1")
@Transactional
class VisitController {

    private static final int PAGE = 50;

    private final Visits visits;
    private final LoggingVisits logging;
    private final ReadingVisits reading;
    private final ClientFiles clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    VisitController(
            Visits visits,
            LoggingVisits logging,
            ReadingVisits reading,
            ClientFiles clients,
            IdempotentRequests requests,
            AuditLog audit) {
        this.visits = visits;
        this.logging = logging;
        this.reading = reading;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /** That it was written, and nothing of what was said: who logs needs not be allowed to read. */
    record Logged(UUID id, @Nullable UUID clientId, Instant at, Channel channel, Person loggedBy) {}

    record VisitList(List<VisitView> items, @Nullable String next) {}

    /** @param earlier the contact before each of its corrections, the latest first */
    record VisitRecord(VisitView visit, List<VisitView> earlier) {}

    record AdditionForm(
            @NotNull UUID id, @NotBlank @Size(max = 20_000) String text) {}

    @PostMapping("/visits")
    @PreAuthorize("hasAuthority('visit:log')")
    ResponseEntity<Logged> log(
            @Valid @RequestBody VisitForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> logging.log(form));
        return logged(HttpStatus.CREATED, visits.findById(id).orElseThrow(() -> new NotFound("That visit")));
    }

    /** By whoever wrote it, within a day; what it said before stays readable. */
    @PutMapping("/visits/{id}")
    @PreAuthorize("hasAuthority('visit:log')")
    ResponseEntity<Logged> correct(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody VisitForm form) {
        return logged(HttpStatus.OK, logging.correct(id, IfMatch.version(read), form));
    }

    private static ResponseEntity<Logged> logged(HttpStatus status, Visit visit) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(visit.version()))
                .body(new Logged(
                        visit.id(),
                        visit.clientId(),
                        visit.particulars().at(),
                        visit.particulars().channel(),
                        visit.loggedBy()));
    }

    @GetMapping("/visits/{id}")
    @PreAuthorize("hasAuthority('visit:read')")
    ResponseEntity<VisitRecord> read(@PathVariable UUID id) {
        Visit visit = visits.findById(id).orElseThrow(() -> new NotFound("That visit"));
        logging.record("read-visit", visit);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(visit.version()))
                .body(new VisitRecord(reading.view(visit), reading.earlier(visit)));
    }

    /** What comes to mind later, or what somebody else knows, is written beside a contact. */
    @PostMapping("/visits/{id}/additions")
    @PreAuthorize("hasAuthority('visit:log') and hasAuthority('visit:read')")
    ResponseEntity<VisitRecord> add(
            @PathVariable UUID id,
            @Valid @RequestBody AdditionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        requests.once(key, List.of(id, form), () -> logging.add(id, form.id(), form.text()));
        return ResponseEntity.status(HttpStatus.CREATED).body(read(id).getBody());
    }

    /** The anonymous contacts, the latest first, 50 at a time: {@code after} is the last answer's next. */
    @GetMapping("/visits/anonymous")
    @PreAuthorize("hasAuthority('visit:read')")
    VisitList anonymous(@RequestParam(required = false) @Nullable UUID after) {
        Limit oneMore = Limit.of(PAGE + 1);
        List<Visit> found = after == null
                ? visits.anonymous(oneMore)
                : visits.findById(after)
                        .map(last -> visits.anonymousBefore(last.particulars().at(), last.id(), oneMore))
                        .orElseThrow(() -> new InvalidRequest("#/after", "unknown", "There is no such visit."));
        List<Visit> page = found.stream().limit(PAGE).toList();
        return new VisitList(
                reading.views(page), found.size() > PAGE ? page.getLast().id().toString() : null);
    }

    @GetMapping("/clients/{client}/visits")
    @PreAuthorize("hasAuthority('visit:read')")
    VisitList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-visits", "client", client);
        return new VisitList(reading.views(visits.of(client)), null);
    }
}
