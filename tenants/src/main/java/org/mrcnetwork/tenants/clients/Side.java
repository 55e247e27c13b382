package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of two files says it, when they become one. */
enum Side {
    KEPT,
    OTHER,
    /** For lists, and for how somebody can be reached without harm: what either says. */
    BOTH;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
