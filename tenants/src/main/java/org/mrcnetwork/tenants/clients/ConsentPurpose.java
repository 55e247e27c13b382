package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a consent allows. */
public enum ConsentPurpose {
    STORE,
    REFER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
