package org.mrcnetwork.tenants.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of somebody who is alike a client, or stands in the file twice. */
enum FindingChoice {
    SKIP,
    IMPORT;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
