package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody does in a client's case team. The lead is the case manager of handbook 3.3.1. */
public enum Duty {
    LEAD,
    MEMBER,
    /** Broke the glass: for hours, not for good. */
    EMERGENCY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
