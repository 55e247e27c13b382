package org.mrcnetwork.network.recruiters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code network.recruiter}. Days are those of coordinated universal time.
 *
 * @param keeper the centre that entered it
 * @param check null until somebody has made sure
 * @param changedOn when its facts last changed, which may be after somebody made sure of them
 */
record Recruiter(
        UUID id,
        RecruiterFacts facts,
        UUID keeper,
        @Nullable Check check,
        Instant enteredAt,
        LocalDate changedOn,
        long version) {

    /**
     * That the entry is as it says.
     *
     * @param by the centre that made sure
     * @param dueOn the last day on which that can be relied on
     */
    record Check(LocalDate on, UUID by, LocalDate dueOn) {}

    boolean staleOn(LocalDate day) {
        return check == null || check.dueOn().isBefore(day);
    }

    LicenceStatus statusOn(LocalDate day) {
        return facts.licence().status().on(day, facts.licence().validUntil());
    }

    boolean sanctionedOn(LocalDate day) {
        return facts.sanctions().stream().anyMatch(sanction -> sanction.holdsOn(day));
    }
}
