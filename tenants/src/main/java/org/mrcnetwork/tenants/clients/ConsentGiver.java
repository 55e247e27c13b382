package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who agreed. An enquirer can let a file be opened for somebody else, and no more. */
public enum ConsentGiver {
    CLIENT,
    CLIENT_AND_GUARDIAN,
    GUARDIAN,
    AUTHORITY,
    ENQUIRER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
