package org.mrcnetwork.tenants.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is for (handbook 7.2). */
public enum DocumentKind {
    PASSPORT,
    NATIONAL_ID,
    VISA,
    RESIDENCE_PERMIT,
    WORK_PERMIT,
    CONTRACT,
    HEALTH_CARD,
    CERTIFICATE,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
