package org.mrcnetwork.identity.invitations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.organisations.Organisation;

/**
 * That an organisation would like somebody to become a member.
 *
 * @param generation how often it was renewed; every generation has a link of its own
 */
public record Invitation(
        UUID id,
        Organisation organisation,
        EmailAddress email,
        String name,
        Set<Role> roles,
        String language,
        int generation,
        Instant expiresAt,
        @Nullable Instant acceptedAt) {

    /** How it stands at a moment. */
    public enum Status {
        OPEN,
        EXPIRED,
        ACCEPTED
    }

    public Status statusAt(Instant now) {
        if (acceptedAt != null) {
            return Status.ACCEPTED;
        }
        return now.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
    }
}
