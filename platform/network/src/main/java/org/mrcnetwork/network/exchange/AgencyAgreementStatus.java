package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an agreement with an agency stands on a day: nobody sets it, the days do. */
enum AgencyAgreementStatus {
    PLANNED,
    IN_FORCE,
    /** In force, and soon no longer. */
    EXPIRING,
    LAPSED,
    ENDED;

    /** Long enough to talk to the agency and have somebody sign. */
    private static final int SOON_DAYS = 60;

    static AgencyAgreementStatus of(
            LocalDate from, @Nullable LocalDate until, @Nullable LocalDate ended, LocalDate today) {
        if (ended != null) {
            return ENDED;
        }
        if (from.isAfter(today)) {
            return PLANNED;
        }
        if (until == null || until.isAfter(today.plusDays(SOON_DAYS))) {
            return IN_FORCE;
        }
        return until.isBefore(today) ? LAPSED : EXPIRING;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
