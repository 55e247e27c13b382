package org.mrcnetwork.tenants.hotline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.services.ContactResult;

/** What was done for the caller (handbook 8.4: the action taken). */
enum CallAction {
    INFORMED(ContactResult.CLIENT_ACTS),
    REFERRED(ContactResult.SPECIALIST_REFERRAL),
    CALL_BACK(ContactResult.FOLLOW_UP_INTERVIEW),
    APPOINTMENT(ContactResult.FOLLOW_UP_INTERVIEW),
    DISTRESS_PROCEDURE(ContactResult.ASSISTED_CONTACT),
    EMERGENCY_SERVICES(ContactResult.ASSISTED_CONTACT),
    CALLER_HUNG_UP(null);

    private final @Nullable ContactResult result;

    CallAction(@Nullable ContactResult result) {
        this.result = result;
    }

    /** As the contact's result. */
    @Nullable
    ContactResult result() {
        return result;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
