package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The parts of a referral letter that a client can allow or keep back, one by one (handbook 5.3, the referral form). */
public enum FieldGroup {
    IDENTITY,
    CONTACT,
    EMERGENCY_CONTACT,
    MIGRATION_PROFILE,
    FAMILY,
    COMMUNICATION_NEEDS,
    VULNERABILITIES,
    ASSESSMENT,
    SERVICES_IN_USE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
