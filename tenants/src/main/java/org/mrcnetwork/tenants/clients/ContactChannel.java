package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way in which the centre can reach a client. Waiting for the client's next visit is no channel: it is always allowed. */
public enum ContactChannel {
    TELEPHONE,
    SMS,
    MESSAGING,
    EMAIL,
    LETTER,
    HOME_VISIT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
