package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a consent was given. */
public enum ConsentManner {
    WRITTEN,
    ORAL_WITH_WITNESS,
    ON_SCREEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
