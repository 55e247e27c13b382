package org.mrcnetwork.tenants.disclosures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an authority would be told something. */
enum Origin {
    REQUEST,
    COURT_ORDER,
    LEGAL_DUTY,
    DANGER_TO_LIFE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
