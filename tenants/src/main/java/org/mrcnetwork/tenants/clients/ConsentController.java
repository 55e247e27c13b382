package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of a consent, and the consents of a client. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class ConsentController {

    private final Consents consents;
    private final Clients clients;
    private final ConsentSignatures signatures;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    ConsentController(
            Consents consents,
            Clients clients,
            ConsentSignatures signatures,
            IdempotentRequests requests,
            AuditLog audit) {
        this.signatures = signatures;
        this.consents = consents;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    record ConsentView(
            UUID id,
            ConsentPurpose purpose,
            @Nullable UUID recipient,
            @Nullable String recipientName,
            List<FieldGroup> fieldGroups,
            String textVersion,
            String language,
            ConsentManner manner,
            @Nullable String witness,
            boolean signed,
            ConsentGiver givenBy,
            @Nullable String givenByName,
            Instant givenAt,
            @Nullable LocalDate expiresOn,
            @Nullable Instant withdrawnAt,
            String recordedBy,
            boolean imported,
            @Nullable String paperKeptAt) {

        static ConsentView from(Consent consent) {
            Consent.Terms terms = consent.terms();
            return new ConsentView(
                    consent.id(),
                    terms.purpose(),
                    terms.recipient(),
                    terms.recipientName(),
                    terms.fieldGroups(),
                    terms.textVersion(),
                    terms.language(),
                    terms.manner(),
                    terms.witness(),
                    consent.signature() != null,
                    terms.givenBy(),
                    terms.givenByName(),
                    terms.givenAt(),
                    terms.expiresOn(),
                    consent.withdrawnAt(),
                    consent.recordedByName(),
                    consent.imported(),
                    consent.paperKeptAt());
        }
    }

    /** @param strokes an SVG path in a box of 600 by 200 */
    record SignatureStrokes(String strokes) {}

    record ConsentList(List<ConsentView> items, @Nullable String next) {}

    @GetMapping("/consent-texts")
    @PreAuthorize("hasAuthority('client:register')")
    ConsentTexts.ConsentText text(@RequestParam ConsentPurpose purpose, @RequestParam String language) {
        return ConsentTexts.current(purpose, language);
    }

    @GetMapping("/clients/{client}/consents")
    @PreAuthorize("hasAuthority('client:read')")
    ConsentList of(@PathVariable UUID client) {
        requireClient(client);
        audit.record("read-consents", "client", client);
        return new ConsentList(
                consents.findAllByClientIdOrderByGivenAtDesc(client).stream()
                        .map(ConsentView::from)
                        .toList(),
                null);
    }

    @PostMapping("/clients/{client}/consents")
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.CREATED)
    ConsentView record(
            @PathVariable UUID client,
            @Valid @RequestBody ConsentForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        ConsentGiver asARule = clients.findById(client)
                .map(found -> found.profile().agrees())
                .orElseThrow(() -> new NotFound("That client"));
        UUID id = requests.once(key, form, () -> {
            consents.save(new Consent(
                    form.id(),
                    client,
                    form.terms("#", form.purpose(), asARule),
                    signatures.sealed(form),
                    Person.speaking(),
                    Instant.now()));
            audit.record("consent", "client", client);
            return form.id();
        });
        return ConsentView.from(find(client, id));
    }

    @GetMapping("/clients/{client}/consents/{id}/signature")
    @PreAuthorize("hasAuthority('client:read')")
    SignatureStrokes signature(@PathVariable UUID client, @PathVariable UUID id) {
        requireClient(client);
        audit.record("read-signature", "client", client);
        return new SignatureStrokes(signatures.of(find(client, id)).orElseThrow(() -> new NotFound("A signature")));
    }

    @PostMapping("/clients/{client}/consents/{id}/withdrawal")
    @PreAuthorize("hasAuthority('client:write')")
    ConsentView withdraw(@PathVariable UUID client, @PathVariable UUID id) {
        Consent consent = find(client, id);
        consent.withdraw(Instant.now());
        audit.record("withdraw-consent", "client", client);
        return ConsentView.from(consent);
    }

    private void requireClient(UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
    }

    private Consent find(UUID client, UUID id) {
        return consents.findById(id)
                .filter(consent -> consent.clientId().equals(client))
                .orElseThrow(() -> new NotFound("That consent"));
    }
}
