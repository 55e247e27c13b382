package org.mrcnetwork.tenants.rights;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a file is destroyed. */
enum ErasureBecause {
    RETENTION_OVER,
    CLIENT_ASKED,
    CONSENT_WITHDRAWN,
    STORED_BY_MISTAKE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
