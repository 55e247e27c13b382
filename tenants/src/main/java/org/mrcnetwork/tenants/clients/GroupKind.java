package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What holds a group of clients together. */
public enum GroupKind {
    FAMILY,
    WORKERS_OF_ONE_EMPLOYER,
    RECRUITED_TOGETHER,
    TRAVELLED_TOGETHER,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
