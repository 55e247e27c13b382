package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a client meant to do at first contact. None is better than another. */
enum Intention {
    MIGRATE,
    STAY_HOME,
    STAY_ABROAD,
    RETURN_HOME,
    UNDECIDED,
    NOT_STATED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
