package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a consent allows, and whether somebody in particular is told something by it. */
public enum ConsentPurpose {
    STORE(false),
    /** To another centre of the network. */
    REFER(true),
    /** To an agency of the directory that is no centre. */
    AGENCY(true),
    /** To be asked later how it went (handbook 8.2). */
    FOLLOW_UP(false),
    /** To be sent messages: a reminder, a line from the counsellor. */
    MESSAGES(false);

    private final boolean tellsSomebody;

    ConsentPurpose(boolean tellsSomebody) {
        this.tellsSomebody = tellsSomebody;
    }

    boolean tellsSomebody() {
        return tellsSomebody;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
