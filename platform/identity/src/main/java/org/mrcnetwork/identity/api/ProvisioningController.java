package org.mrcnetwork.identity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.identity.invitations.Inviting;
import org.mrcnetwork.identity.organisations.Organisation;
import org.mrcnetwork.identity.organisations.OrganisationKind;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What onboarding asks for. Every request can be repeated without harm. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class ProvisioningController {

    private final Organisations organisations;
    private final Inviting inviting;
    private final Clock clock;

    ProvisioningController(Organisations organisations, Inviting inviting, Clock clock) {
        this.organisations = organisations;
        this.inviting = inviting;
        this.clock = clock;
    }

    record OrganisationForm(
            @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String slug,

            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,
            @NotEmpty List<@NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id, @Valid @RequestBody OrganisationForm form) {
        Optional<Organisation> present = organisations.withId(id);
        if (present.isPresent() && present.get().kind() != form.kind()) {
            throw Refusal.conflict("What kind an organisation is cannot change.");
        }
        try {
            organisations.put(
                    new Organisation(id, form.slug(), form.name().strip(), form.kind(), form.languages()),
                    clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("Another organisation has this slug.");
        }
    }

    @PutMapping("/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@PathVariable UUID id, @PathVariable UUID invitation, @Valid @RequestBody InvitationForm form) {
        Organisation organisation = organisations.withId(id).orElseThrow(Refusal::notFound);
        inviting.invite(organisation, form.toRequest(invitation, organisation.kind()), null);
    }
}
