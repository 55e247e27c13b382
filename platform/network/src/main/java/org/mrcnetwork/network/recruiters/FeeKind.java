package org.mrcnetwork.network.recruiters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a worker pays the agency. With none, the employer pays. */
enum FeeKind {
    NONE,
    AMOUNT,
    DESCRIBED,
    UNKNOWN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
