package org.mrcnetwork.network.onboarding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a centre serves people before they leave, or where they arrive (handbook 1.2). */
public enum CentreKind {
    ORIGIN,
    DESTINATION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
