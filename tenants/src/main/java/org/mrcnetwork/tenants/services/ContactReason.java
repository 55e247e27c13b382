package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody got in touch, coarse enough to be chosen with one key (handbook 8.4: the reason for the call). */
public enum ContactReason {
    GOING_ABROAD,
    PAPERS,
    RECRUITMENT,
    WAGES_OR_WORK,
    DANGER,
    STRANDED_OR_DETAINED,
    MISSING_PERSON,
    RETURN,
    DAILY_LIFE,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
