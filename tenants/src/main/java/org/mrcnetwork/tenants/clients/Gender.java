package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As the client says; may always be skipped (handbook 7.2). */
public enum Gender {
    WOMAN,
    MAN,
    OTHER,
    NOT_STATED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
