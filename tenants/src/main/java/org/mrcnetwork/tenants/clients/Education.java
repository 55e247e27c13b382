package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The highest level achieved (handbook 7.2, table 3). */
public enum Education {
    NONE,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    TERTIARY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
