package org.mrcnetwork.tenants.disclosures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is proposed, and once two have signed, decided. */
enum Decision {
    DISCLOSE,
    REFUSE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
