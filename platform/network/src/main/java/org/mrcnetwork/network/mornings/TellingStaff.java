package org.mrcnetwork.network.mornings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.identity.AskingIdentity;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.stereotype.Component;

/** Has identity, which knows the addresses, mail those for whom something waits: each once a day, however often asked. */
@Component
public class TellingStaff {

    private static final int AT_ONCE = 500;

    private final AskingIdentity identity;

    TellingStaff(AskingIdentity identity) {
        this.identity = identity;
    }

    record Morning(Instant until, List<Waiting> items) {}

    /**
     * @param day on the centre's clock
     * @param until when that day is over there; no mail leaves after it
     * @throws Refusal 503 when identity does not answer
     */
    public void tell(UUID centre, LocalDate day, Instant until, List<Waiting> waiting) {
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<Waiting> some = waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE));
            identity.put(
                    "these reminders", new Morning(until, some), "/organisations/{id}/reminders/{day}", centre, day);
        }
    }
}
