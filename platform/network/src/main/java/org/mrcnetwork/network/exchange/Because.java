package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a centre does not take a referral. */
public enum Because {
    NO_CAPACITY,
    NOT_OUR_SERVICE,
    OUTSIDE_AREA,
    CLIENT_NOT_REACHED,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
