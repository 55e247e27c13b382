package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Handbook 7.2, table 3. */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    PARTNERED,
    SEPARATED,
    DIVORCED,
    WIDOWED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
