package org.mrcnetwork.tenants.fields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a question of the centre's own is answered. */
public enum FieldKind {
    /** Free words, at most a thousand letters. They are about a person, so they rest encrypted and nothing finds by them. */
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    ONE,
    SEVERAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOfList() {
        return this == ONE || this == SEVERAL;
    }

    /** A few possible answers, so that figures can be broken down by them. */
    public boolean isCounted() {
        return isOfList() || this == YES_NO;
    }
}
