package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why only the case team may know of a client. */
public enum RestrictedBecause {
    POSSIBLE_TRAFFICKING,
    VIOLENCE,
    RELATIVE_OF_STAFF,
    /** Another centre referred the client here as restricted, and did not say why. */
    REFERRED_SO,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
