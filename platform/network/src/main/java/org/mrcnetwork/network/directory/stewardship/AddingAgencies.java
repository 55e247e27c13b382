package org.mrcnetwork.network.directory.stewardship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.DirectoryFacts;
import org.mrcnetwork.network.directory.OrganizationType;
import org.mrcnetwork.network.directory.ServiceFacts;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agency that a centre has come to know and tells the others of. The centre keeps its entry from then on. */
@RestController
@RequestMapping("/api/v1/directory/agencies")
class AddingAgencies {

    private final DirectoryFacts facts;
    private final Stewards stewards;
    private final Stewardship stewardship;
    private final CarryingOutChanges carryingOut;
    private final TransactionTemplate transaction;

    AddingAgencies(
            DirectoryFacts facts,
            Stewards stewards,
            Stewardship stewardship,
            CarryingOutChanges carryingOut,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.stewards = stewards;
        this.stewardship = stewardship;
        this.carryingOut = carryingOut;
        this.transaction = transaction;
    }

    /**
     * @param id of the agency, minted by the caller, as is that of the service
     * @param country ISO 3166-1 alpha-2 in which it works
     * @param confidential a shelter: where it is is not asked, and it has no places
     * @param check how the centre knows
     */
    record AgencyForm(
            @NotNull UUID id,
            @NotNull UUID serviceId,
            @NotNull OrganizationType type,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull Boolean confidential,
            @NotNull @Valid ServiceFacts facts,
            StewardshipController.@NotNull @Valid CheckForm check) {}

    record AddedAgency(UUID id, UUID serviceId) {}

    /** The same ids again answer with what is there. */
    @PostMapping
    @PreAuthorize("hasAuthority('directory:keep')")
    @ResponseStatus(HttpStatus.CREATED)
    AddedAgency add(@Valid @RequestBody AgencyForm form) {
        Stewardship.requireUsable(form.facts());
        requireNoSecrets(form);
        UUID us = Tenancy.required().centre();
        Tenancy.<Boolean, RuntimeException>callAsPlatform(() -> {
            transaction.executeWithoutResult(_ -> addOnce(form, us));
            return true;
        });
        var check = new Stewardship.Check(form.check().means(), form.check().dueOn());
        // The agency's own id is as good as any for its first check, and makes it one however often this is sent.
        stewardship.check(form.id(), form.serviceId(), null, check);
        carryingOut.now();
        return new AddedAgency(form.id(), form.serviceId());
    }

    private void addOnce(AgencyForm form, UUID us) {
        facts.lock();
        DirectoryFacts.@Nullable Known before = facts.find(form.serviceId()).orElse(null);
        if (before == null && stewards.of(form.id()).isEmpty()) {
            facts.add(form.id(), form.serviceId(), form.type(), form.country(), form.confidential(), form.facts());
            stewards.assign(form.id(), us);
            facts.refresh(form.id());
        } else if (before == null
                || !before.organization().equals(form.id())
                || stewards.of(form.id()).filter(us::equals).isEmpty()) {
            throw new Conflict("Another entry has this id.");
        }
    }

    /** What is not known to the platform cannot be found in it. */
    private static void requireNoSecrets(AgencyForm form) {
        if (form.confidential() && !form.facts().places().isEmpty()) {
            throw new InvalidRequest(
                    "#/facts/places", "invalid", "Where a shelter is is told to nobody, the platform among them.");
        }
        if (form.facts().places().stream().anyMatch(place -> place.id() != null)) {
            throw new InvalidRequest("#/facts/places", "invalid", "The places of a new agency are new.");
        }
    }
}
