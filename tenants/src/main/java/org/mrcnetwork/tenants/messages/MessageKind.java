package org.mrcnetwork.tenants.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why there is a message. None of them says so in its words. */
enum MessageKind {
    /** Somebody wrote it. */
    WRITTEN,
    /** A document of the client expires. */
    DOCUMENT,
    /** A day was agreed on with the client. */
    FOLLOW_UP;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
