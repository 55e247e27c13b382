package org.mrcnetwork.identity.organisations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Written in lower case wherever it leaves this process. */
public enum OrganisationKind {
    CENTRE,
    REGION,
    ADMINISTRATION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrganisationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
