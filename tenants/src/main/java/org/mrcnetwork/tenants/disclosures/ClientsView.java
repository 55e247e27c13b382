package org.mrcnetwork.tenants.disclosures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the client thinks of it. Asking is left out only where it would harm, and then somebody says why. */
enum ClientsView {
    AGREES,
    OBJECTS,
    NOT_REACHED,
    ASKING_WOULD_HARM;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
