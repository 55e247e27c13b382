package org.mrcnetwork.network.recruiters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a client complained of. */
enum ComplaintKind {
    FEES,
    CONTRACT_SUBSTITUTION,
    FALSE_PROMISES,
    PASSPORT_KEPT,
    WAGES,
    VIOLENCE_OR_THREATS,
    OTHER;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
