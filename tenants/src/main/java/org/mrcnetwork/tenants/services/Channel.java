package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the client and the centre met (handbook 7.2). */
public enum Channel {
    VISIT,
    TELEPHONE,
    HOTLINE,
    EMAIL,
    WEBSITE,
    SMS,
    MESSAGING,
    SOCIAL_MEDIA,
    OUTREACH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
