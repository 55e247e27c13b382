package org.mrcnetwork.identity.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Membership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues the reminders of a morning, each once however often it is asked for, and keeps who wants none. */
@Service
public class Reminding {

    private final Reminders reminders;
    private final Clock clock;

    Reminding(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** How many things wait for this account. */
    public record Waiting(UUID account, int things) {}

    /**
     * All of them or none. Who is no member of the organisation, or wants no reminders, is passed over in silence.
     *
     * @param until when that day is over where the organisation is; no mail leaves after it
     */
    @Transactional
    public void remind(UUID organisation, LocalDate day, Instant until, List<Waiting> waiting) {
        Instant now = clock.instant();
        waiting.forEach(one -> reminders.add(organisation, one.account(), day, one.things(), until, now));
    }

    public boolean wantedBy(Membership membership) {
        return reminders.wantedBy(
                membership.account().id(), membership.organisation().id());
    }

    /** For the one organisation that the membership is of. */
    public void turn(boolean on, Membership membership) {
        reminders.turn(on, membership.account().id(), membership.organisation().id());
    }
}
