package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When in the migration cycle a sheet is of use (handbook 7.2, table 3); the same phases as a client may be in. */
public enum MigrationPhase {
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
