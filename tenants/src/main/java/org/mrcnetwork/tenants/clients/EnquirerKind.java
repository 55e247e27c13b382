package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who asks on behalf of somebody else (handbook 7.2, table 3). */
public enum EnquirerKind {
    RELATIVE,
    FRIEND,
    EMPLOYER,
    AUTHORITY,
    ORGANISATION,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
