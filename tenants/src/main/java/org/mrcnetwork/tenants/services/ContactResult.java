package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What active help led to (handbook 3.1), or that it could not be given. */
public enum ContactResult {
    FOLLOW_UP_INTERVIEW,
    SPECIALIST_REFERRAL,
    CLIENT_ACTS,
    ASSISTED_CONTACT,
    NOT_GIVEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
