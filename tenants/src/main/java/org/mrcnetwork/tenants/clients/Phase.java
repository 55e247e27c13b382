package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where in the migration cycle the client is (handbook 7.2, table 3). */
public enum Phase {
    CONSIDERING,
    PREPARING_DEPARTURE,
    IN_TRANSIT,
    ABROAD,
    RETURNING,
    RETURNED,
    FAMILY_AT_HOME;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
