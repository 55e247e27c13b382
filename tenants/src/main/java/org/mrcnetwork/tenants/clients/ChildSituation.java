package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** With whom a child is: with parents, with other kin, with nobody, or at home while the parents are abroad. */
public enum ChildSituation {
    ACCOMPANIED,
    SEPARATED,
    UNACCOMPANIED,
    LEFT_BEHIND;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
