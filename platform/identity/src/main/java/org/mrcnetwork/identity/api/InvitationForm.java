package org.mrcnetwork.identity.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.invitations.Inviting;
import org.mrcnetwork.identity.organisations.OrganisationKind;

/**
 * Whom to invite as what, as both the application and a manager say it.
 *
 * @param id where the address does not have it already
 */
record InvitationForm(
        @Nullable UUID id,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty List<@NotBlank String> roles,

        @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language) {

    Inviting.Request toRequest(UUID id, OrganisationKind kind) {
        return new Inviting.Request(id, address(), name.strip(), rolesIn(kind), language);
    }

    UUID requiredId() {
        if (id == null) {
            throw Refusal.invalid("#/id", "required", "The id is the caller's to choose.");
        }
        return id;
    }

    private EmailAddress address() {
        try {
            return new EmailAddress(email);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("#/email", "invalid", "This is not an e-mail address.");
        }
    }

    private Set<Role> rolesIn(OrganisationKind kind) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            known.add(roleIn(kind, roles.get(i), "#/roles/" + i));
        }
        return known;
    }

    private static Role roleIn(OrganisationKind kind, String code, String pointer) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.code().equals(code) && role.existsIn(kind))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid(pointer, "unknown-value", "There is no such role in this organisation."));
    }
}
