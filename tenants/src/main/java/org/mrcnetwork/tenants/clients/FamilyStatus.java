package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** With whom a client lives (handbook 7.2, table 3). */
public enum FamilyStatus {
    ALONE,
    WITH_PARTNER,
    WITH_PARTNER_AND_CHILDREN,
    ALONE_WITH_CHILDREN,
    WITH_PARENTS,
    WITH_RELATIVES,
    WITH_EMPLOYER,
    IN_INSTITUTION,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
