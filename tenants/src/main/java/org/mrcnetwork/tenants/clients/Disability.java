package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What gets in the way of communication or access (handbook 5.3, communication needs). */
public enum Disability {
    HEARING,
    VISION,
    LEARNING,
    MENTAL_HEALTH,
    MOBILITY,
    HEALTH_LIMITING_UNDERSTANDING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
