package org.mrcnetwork.tenants.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.mrcnetwork.tenants.clients.ContactChannel;

/** By what a message goes. In the order in which a reminder tries them. */
enum Way {
    SMS(ContactChannel.SMS),
    EMAIL(ContactChannel.EMAIL);

    private final ContactChannel channel;

    Way(ContactChannel channel) {
        this.channel = channel;
    }

    ContactChannel channel() {
        return channel;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
