package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a client lived abroad before (handbook 7.2, table 3). */
public enum MigrationKind {
    WORK,
    STUDY,
    FAMILY,
    PROTECTION,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
