package org.mrcnetwork.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Role;
import org.mrcnetwork.identity.organisations.Organisation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites somebody. Asking again with the same id mails nothing while the invitation is open or accepted; when it has
 * expired, asking again renews it.
 */
@Service
public class Inviting {

    static final Duration TERM = Duration.ofDays(14);

    private final Invitations invitations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inviting(Invitations invitations, Clock clock, ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.clock = clock;
        this.events = events;
    }

    /** Whom to invite as what; the id is the caller's to choose. */
    public record Request(UUID id, EmailAddress email, String name, Set<Role> roles, String language) {

        public Request {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("An invitation brings at least one role");
            }
        }
    }

    /** The id stands for an invitation of somebody else already. */
    public static final class AnotherInvitation extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param invitedBy the account that does, null for the application */
    @Transactional
    public void invite(Organisation organisation, Request request, @Nullable UUID invitedBy) {
        Instant now = clock.instant();
        Invitation asked = new Invitation(
                request.id(),
                organisation,
                request.email(),
                request.name(),
                request.roles(),
                request.language(),
                1,
                now.plus(TERM),
                null);
        if (invitations.add(asked, invitedBy, now)) {
            events.publishEvent(new InvitationWaiting(asked.id()));
            return;
        }
        Invitation present = invitations.withIdForUpdate(asked.id()).orElseThrow();
        if (!present.organisation().id().equals(organisation.id())
                || !present.email().equals(request.email())
                || !present.roles().equals(request.roles())) {
            throw new AnotherInvitation();
        }
        if (present.statusAt(now) == Invitation.Status.EXPIRED) {
            invitations.renew(present, now.plus(TERM), now);
            events.publishEvent(new InvitationWaiting(present.id()));
        }
    }
}
