package org.mrcnetwork.network.onboarding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What it takes until a centre can work, in this order. Each may be repeated without harm. */
enum ProvisioningStep {
    ROLE_AND_SCHEMA,
    ENCRYPTION_KEY,
    ORGANISATION,
    INVITATION,
    DIRECTORY_ENTRY;

    enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
