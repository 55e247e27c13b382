package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why only the case team may know of a client. */
public enum RestrictedBecause {
    POSSIBLE_TRAFFICKING,
    VIOLENCE,
    RELATIVE_OF_STAFF,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
