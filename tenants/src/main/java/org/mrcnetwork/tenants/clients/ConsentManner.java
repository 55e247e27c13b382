package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a consent was given. */
public enum ConsentManner {
    WRITTEN,
    ORAL_WITH_WITNESS,
    ON_SCREEN,
    /** To the centre that referred the client here; recorded by the platform when the referral is accepted. */
    WHEN_REFERRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
