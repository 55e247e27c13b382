package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom the centre serves (handbook 1.1, 7.2). */
public enum ClientGroup {
    POTENTIAL_MIGRANT,
    MIGRANT,
    RETURNEE,
    FAMILY_MEMBER,
    STUDENT,
    FAMILY_MIGRANT,
    RESETTLED_REFUGEE,
    FOREIGN_NATIONAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
