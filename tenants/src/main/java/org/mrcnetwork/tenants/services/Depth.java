package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the help went: information handed out, active help, or acting on the client's behalf (handbook 3.1). */
public enum Depth {
    PASSIVE,
    ACTIVE,
    ADVOCACY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
