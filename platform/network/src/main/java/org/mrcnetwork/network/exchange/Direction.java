package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Seen from the speaking centre. */
public enum Direction {
    SENT,
    RECEIVED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
