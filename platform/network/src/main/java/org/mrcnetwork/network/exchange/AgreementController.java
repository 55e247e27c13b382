package org.mrcnetwork.network.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposing, answering and ending agreements with other centres. */
@RestController
@RequestMapping("/api/v1/agreements")
@Transactional
class AgreementController {

    private final Agreements agreements;
    private final Centres centres;

    AgreementController(Agreements agreements, Centres centres) {
        this.agreements = agreements;
        this.centres = centres;
    }

    record AgreementForm(
            @NotNull UUID id,
            @NotNull UUID partnerId,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotBlank @Size(max = 10_000) String responsibilities) {}

    record Partner(UUID id, String name, String country) {}

    record AgreementView(
            UUID id,
            Partner partner,
            boolean proposedByUs,
            String status,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String responsibilities,
            Instant proposedAt,
            long version) {}

    record AgreementList(
            List<AgreementView> items, @Nullable String next) {}

    @GetMapping
    @PreAuthorize("hasAuthority('agreement:read')")
    AgreementList all() {
        return new AgreementList(
                agreements.findAllByOrderByProposedAtDescIdDesc().stream()
                        .map(this::view)
                        .toList(),
                null);
    }

    /** Proposes an agreement. The same id again answers with what is there. */
    @PostMapping
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgreementView> propose(@Valid @RequestBody AgreementForm form) {
        UUID us = Tenancy.required().centre();
        if (form.partnerId().equals(us) || centres.find(form.partnerId()).isEmpty()) {
            throw new InvalidRequest("#/partnerId", "unknown-value", "No other centre of the network has this id.");
        }
        LocalDate until = form.validUntil();
        if (until != null && until.isBefore(form.validFrom())) {
            throw new InvalidRequest("#/validUntil", "invalid", "An agreement cannot end before it begins.");
        }
        Agreement agreement = agreements
                .findById(form.id())
                .orElseGet(() -> agreements.save(new Agreement(
                        form.id(),
                        us,
                        form.partnerId(),
                        form.validFrom(),
                        until,
                        form.responsibilities().strip(),
                        Instant.now())));
        if (!agreement.otherThan(us).equals(form.partnerId())) {
            throw new Conflict("Another agreement has this id.");
        }
        return answer(HttpStatus.CREATED, agreement);
    }

    @PostMapping("/{id}/acceptance")
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgreementView> accept(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return step(id, read, (agreement, us) -> agreement.accept(us, Instant.now()));
    }

    @PostMapping("/{id}/refusal")
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgreementView> decline(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return step(id, read, (agreement, us) -> agreement.decline(us, Instant.now()));
    }

    @PostMapping("/{id}/termination")
    @PreAuthorize("hasAuthority('agreement:manage')")
    ResponseEntity<AgreementView> terminate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return step(id, read, (agreement, _) -> agreement.terminate(Instant.now()));
    }

    private ResponseEntity<AgreementView> step(UUID id, @Nullable String read, BiConsumer<Agreement, UUID> verb) {
        Agreement agreement = agreements.findById(id).orElseThrow(() -> new NotFound("That agreement"));
        IfMatch.require(read, agreement.version());
        verb.accept(agreement, Tenancy.required().centre());
        agreements.flush();
        return answer(HttpStatus.OK, agreement);
    }

    private ResponseEntity<AgreementView> answer(HttpStatus status, Agreement agreement) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(agreement.version()))
                .body(view(agreement));
    }

    private AgreementView view(Agreement agreement) {
        UUID us = Tenancy.required().centre();
        UUID partner = agreement.otherThan(us);
        CentreListing listing = centres.find(partner).orElse(null);
        LocalDate until = agreement.validUntil();
        boolean expired = agreement.status() == AgreementStatus.IN_FORCE
                && until != null
                && until.isBefore(LocalDate.now(ZoneOffset.UTC));
        return new AgreementView(
                agreement.id(),
                new Partner(partner, listing == null ? "" : listing.name(), listing == null ? "" : listing.country()),
                agreement.proposedBy(us),
                expired ? "expired" : agreement.status().code(),
                agreement.validFrom(),
                until,
                agreement.responsibilities(),
                agreement.proposedAt(),
                agreement.version());
    }
}
