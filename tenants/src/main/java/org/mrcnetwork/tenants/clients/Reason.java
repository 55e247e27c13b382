package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the client thinks of migrating (handbook 7.2, table 3). */
public enum Reason {
    EMPLOYMENT,
    STUDY,
    FAMILY_REUNIFICATION,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
