package org.mrcnetwork.tenants.disclosures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
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

/** Disclosures to authorities, from the request to what was handed over. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class DisclosureController {

    private static final Set<DisclosureStatus> OPEN =
            Set.of(DisclosureStatus.LOGGED, DisclosureStatus.PROPOSED, DisclosureStatus.DISCLOSURE_DECIDED);
    private static final int MOST = 100;

    private final DecidingDisclosures deciding;
    private final Disclosures disclosures;
    private final DisclosureViews views;
    private final ClientFiles clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    DisclosureController(
            DecidingDisclosures deciding,
            Disclosures disclosures,
            DisclosureViews views,
            ClientFiles clients,
            IdempotentRequests requests,
            AuditLog audit) {
        this.deciding = deciding;
        this.disclosures = disclosures;
        this.views = views;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param answerBy until when the authority wants an answer */
    record RequestForm(
            @NotNull UUID id,
            @NotNull Origin origin,
            @NotNull @PastOrPresent LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            @NotBlank @Size(max = 300) String authority,
            @Nullable @Size(max = 300) String contact,
            @Nullable @Size(max = 2_000) String legalBasis,
            @NotBlank @Size(max = 5_000) String askedFor) {}

    record ProposalForm(
            @NotNull Decision decision,
            @NotNull ClientsView clientsView,
            @Nullable @Size(max = 5_000) String clientsWords,
            @NotBlank @Size(max = 5_000) String harm,
            @NotNull @Size(max = 20) Set<@NotNull FieldGroup> fieldGroups,
            @NotBlank @Size(max = 5_000) String words) {}

    record HandoverForm(
            @NotBlank @Size(max = 300) String to,
            @NotBlank @Size(max = 300) String how) {}

    record DisclosureList(List<DisclosureViews.DisclosureLine> items) {}

    @PostMapping("/clients/{client}/disclosures")
    @PreAuthorize("hasAuthority('disclosure:write')")
    ResponseEntity<DisclosureViews.DisclosureView> log(
            @PathVariable UUID client,
            @Valid @RequestBody RequestForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> deciding.log(client, form));
        return answer(HttpStatus.CREATED, deciding.find(id));
    }

    @GetMapping("/clients/{client}/disclosures")
    @PreAuthorize("hasAuthority('disclosure:read')")
    DisclosureList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-disclosures", "client", client);
        return new DisclosureList(disclosures.findAllByClientIdOrderByReceivedOnDescIdDesc(client).stream()
                .map(views::line)
                .toList());
    }

    /** Those that wait for somebody, the most urgent first; 100 at most. */
    @GetMapping("/disclosures")
    @PreAuthorize("hasAuthority('disclosure:read')")
    DisclosureList open() {
        return new DisclosureList(disclosures.findAllByStatusInOrderByAnswerByAscIdAsc(OPEN, Limit.of(MOST)).stream()
                .map(views::line)
                .toList());
    }

    @GetMapping("/disclosures/{id}")
    @PreAuthorize("hasAuthority('disclosure:read')")
    ResponseEntity<DisclosureViews.DisclosureView> read(@PathVariable UUID id) {
        Disclosure disclosure = deciding.find(id);
        audit.record("read-disclosure", "client", disclosure.clientId());
        return answer(HttpStatus.OK, disclosure);
    }

    @PutMapping("/disclosures/{id}/proposal")
    @PreAuthorize("hasAuthority('disclosure:write')")
    ResponseEntity<DisclosureViews.DisclosureView> propose(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ProposalForm form) {
        var proposal = new DisclosureTexts.Proposal(
                form.decision(),
                form.clientsView(),
                form.clientsWords(),
                form.harm().strip(),
                form.fieldGroups(),
                form.words().strip());
        return answer(HttpStatus.OK, deciding.propose(id, IfMatch.version(read), proposal));
    }

    @PostMapping("/disclosures/{id}/signature")
    @PreAuthorize("hasAuthority('disclosure:sign')")
    ResponseEntity<DisclosureViews.DisclosureView> sign(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return answer(HttpStatus.OK, deciding.sign(id, IfMatch.version(read)));
    }

    @PostMapping("/disclosures/{id}/handover")
    @PreAuthorize("hasAuthority('disclosure:write')")
    ResponseEntity<DisclosureViews.DisclosureView> handOver(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody HandoverForm form) {
        return answer(
                HttpStatus.OK,
                deciding.handOver(
                        id, IfMatch.version(read), form.to().strip(), form.how().strip()));
    }

    private ResponseEntity<DisclosureViews.DisclosureView> answer(HttpStatus status, Disclosure disclosure) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(disclosure.version()))
                .body(views.whole(disclosure));
    }
}
