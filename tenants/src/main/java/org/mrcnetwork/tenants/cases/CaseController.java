package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.Reason;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;

/** A client's cases, and the steps of each. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class CaseController {

    private final LeadingCases leading;
    private final ClientCases cases;
    private final FindingCases finding;
    private final CaseViews views;
    private final Writings writings;
    private final ClientFiles clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    CaseController(
            LeadingCases leading,
            ClientCases cases,
            FindingCases finding,
            CaseViews views,
            Writings writings,
            ClientFiles clients,
            IdempotentRequests requests,
            AuditLog audit) {
        this.leading = leading;
        this.cases = cases;
        this.finding = finding;
        this.views = views;
        this.writings = writings;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param destination an ISO 3166 country */
    record CaseForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 2_000) String about,
            @NotNull Intention intention,
            @Nullable Reason purpose,
            @Nullable @Pattern(regexp = "[A-Z]{2}") String destination,
            @Nullable LocalDate reviewOn) {

        ClientCase.Beginning beginning() {
            return new ClientCase.Beginning(intention, purpose, destination);
        }
    }

    record StepForm(
            @NotNull Step to, @Nullable @Size(max = 5_000) String note) {}

    record TerminationForm(
            @NotNull CaseOutcome outcome,
            @Nullable Reason purpose,
            @NotBlank @Size(max = 5_000) String note) {}

    record CaseList(
            List<CaseViews.CaseView> items, @Nullable String next) {}

    @GetMapping("/clients/{client}/cases")
    @PreAuthorize("hasAuthority('case:read')")
    CaseList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-cases", "client", client);
        return new CaseList(
                cases.findAllByClientIdOrderByOpenedAtDescIdDesc(client).stream()
                        .map(views::of)
                        .toList(),
                null);
    }

    @PostMapping("/clients/{client}/cases")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<CaseViews.CaseView> open(
            @PathVariable UUID client,
            @Valid @RequestBody CaseForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(
                key,
                form,
                () -> leading.open(form.id(), client, writings.sealed(form.about(), form.id()), form.beginning())
                        .id());
        return answer(HttpStatus.CREATED, finding.toRead(id));
    }

    @GetMapping("/cases/{id}")
    @PreAuthorize("hasAuthority('case:read')")
    ResponseEntity<CaseViews.CaseView> read(@PathVariable UUID id) {
        ClientCase found = finding.toRead(id);
        audit.record("read", "case", id);
        return answer(HttpStatus.OK, found);
    }

    @PutMapping("/cases/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<CaseViews.CaseView> rectify(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody CaseForm form) {
        ClientCase found = finding.toWrite(id);
        IfMatch.require(read, found.version());
        found.rectify(writings.sealed(form.about(), id), form.beginning(), form.reviewOn());
        audit.record("rectify", "case", id);
        return answer(HttpStatus.OK, cases.saveAndFlush(found));
    }

    @PostMapping("/cases/{id}/step")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<CaseViews.CaseView> proceed(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody StepForm form) {
        if (form.to() == Step.TERMINATED) {
            throw new InvalidRequest("#/to", "invalid", "A case is terminated with its outcome.");
        }
        return answer(HttpStatus.OK, leading.proceed(id, read, form.to(), form.note()));
    }

    @PostMapping("/cases/{id}/termination")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<CaseViews.CaseView> terminate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody TerminationForm form) {
        var ending = new ClientCase.Ending(form.outcome(), form.purpose());
        return answer(HttpStatus.OK, leading.terminate(id, read, ending, form.note()));
    }

    private ResponseEntity<CaseViews.CaseView> answer(HttpStatus status, ClientCase found) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(found.version())).body(views.of(found));
    }
}
