package org.mrcnetwork.tenants.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** Where a message stands. */
enum MessageState {
    /** For its moment, or to be tried again. */
    WAITING,
    /** Handed to a server at this moment. */
    SENDING,
    SENT,
    /** Nobody knows whether it was sent. It is not sent again by itself. */
    UNCERTAIN,
    /** The client's rules, or that there is nothing to say any more, forbid it. */
    REFUSED,
    /** No server takes it. */
    FAILED,
    /** Somebody thought better of it. */
    CANCELLED;

    /** The one table of what may follow what. A server may still say what became of it after everybody gave up. */
    private static final Map<MessageState, Set<MessageState>> NEXT = Map.of(
            WAITING, Set.of(WAITING, SENDING, REFUSED, FAILED, CANCELLED),
            SENDING, Set.of(WAITING, SENT, UNCERTAIN, FAILED),
            UNCERTAIN, Set.of(SENT, FAILED, UNCERTAIN));

    MessageState to(MessageState next) {
        if (!NEXT.getOrDefault(this, Set.of()).contains(next)) {
            throw new IllegalTransition("The message", code(), next.code());
        }
        return next;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
