package org.mrcnetwork.tenants.fields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When a question of the centre's own is put to the client. */
public enum AskedAt {
    /** As soon as somebody is registered, and in the file afterwards. */
    REGISTRATION,
    /** In the file only, when there is time for it. */
    FILE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
