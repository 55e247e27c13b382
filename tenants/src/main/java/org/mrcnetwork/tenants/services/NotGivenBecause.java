package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a service that somebody needed was not given. */
public enum NotGivenBecause {
    NOT_OFFERED,
    NO_CAPACITY,
    NO_FUNDS,
    NO_COMMON_LANGUAGE,
    NOT_ENTITLED,
    TOO_FAR,
    CLIENT_DECLINED,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
