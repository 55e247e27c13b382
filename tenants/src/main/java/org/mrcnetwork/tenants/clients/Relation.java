package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one client is to another. */
public enum Relation {
    SPOUSE,
    PARTNER,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    GUARDIAN,
    WARD,
    OTHER_RELATIVE;

    /** The same link, read from the other end. */
    Relation inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case GUARDIAN -> WARD;
            case WARD -> GUARDIAN;
            case SPOUSE, PARTNER, SIBLING, OTHER_RELATIVE -> this;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
