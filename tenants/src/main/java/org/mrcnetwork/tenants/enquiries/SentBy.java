package org.mrcnetwork.tenants.enquiries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an answer got to whoever asked. */
enum SentBy {
    /** By the centre's own mail server. */
    EMAIL,
    /** By the centre's own SMS provider. */
    SMS,
    /** By the member of staff, with a telephone or another program; it is only written down here. */
    OTHER_MEANS;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
