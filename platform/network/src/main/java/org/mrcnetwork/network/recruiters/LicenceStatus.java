package org.mrcnetwork.network.recruiters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the issuing authority says of an agency's licence. */
enum LicenceStatus {
    LICENSED,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    NEVER_LICENSED,
    UNKNOWN;

    /** A licence runs out without anybody saying so; what is worse than that stays as it is. */
    LicenceStatus on(LocalDate day, @Nullable LocalDate validUntil) {
        return this == LICENSED && validUntil != null && validUntil.isBefore(day) ? EXPIRED : this;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
