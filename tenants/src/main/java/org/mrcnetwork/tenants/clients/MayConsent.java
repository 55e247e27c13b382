package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who can agree for a child, by the law of the country and what the child can grasp. */
public enum MayConsent {
    CHILD_WITH_GUARDIAN,
    GUARDIAN,
    CHILD,
    AUTHORITY;

    ConsentGiver giver() {
        return switch (this) {
            case CHILD_WITH_GUARDIAN -> ConsentGiver.CLIENT_AND_GUARDIAN;
            case GUARDIAN -> ConsentGiver.GUARDIAN;
            case CHILD -> ConsentGiver.CLIENT;
            case AUTHORITY -> ConsentGiver.AUTHORITY;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
