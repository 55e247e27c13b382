package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a client can be given something to read. */
public enum Literacy {
    READS,
    READS_WITH_HELP,
    DOES_NOT_READ;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
