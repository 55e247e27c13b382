package org.mrcnetwork.identity.accounts;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a membership, and with it every refresh token that was given for it. */
@Service
public class EndingMemberships {

    private final Memberships memberships;
    private final ApplicationEventPublisher events;

    EndingMemberships(Memberships memberships, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.events = events;
    }

    /** False when this organisation has no such live membership. */
    @Transactional
    public boolean end(UUID membership, UUID organisation) {
        boolean ended = memberships.end(membership, organisation);
        if (ended) {
            events.publishEvent(new MembershipEnded(membership));
        }
        return ended;
    }
}
