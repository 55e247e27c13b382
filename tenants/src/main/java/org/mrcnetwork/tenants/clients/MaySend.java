package org.mrcnetwork.tenants.clients;

import org.jspecify.annotations.Nullable;

/**
 * Whether something may be sent to a client, or the client be called, at a moment.
 *
 * @param say what the client asked to say, or to say one is; null when nothing was asked
 */
public record MaySend(Because because, @Nullable String say) {

    /** Why, or why not. */
    public enum Because {
        /** The client's rules allow it. */
        AGREED,
        /** Nobody asked for care, and nothing says that care is needed. */
        NO_RULES,
        NEVER,
        OTHER_CHANNEL,
        OTHER_TIME,
        /** There are words that only a person can follow. */
        READ_THE_NOTE,
        /** A restricted client whom nobody has asked yet: silence is no permission. */
        NOT_ASKED,
        /** There is no number or address for this channel. */
        NO_ADDRESS,
        /** The client has not agreed to be sent messages, or does no more. */
        NO_CONSENT,
        /** The sender's address would say from whom it is, and the client has not said that this is safe. */
        WOULD_TELL
    }

    public boolean allowed() {
        return because == Because.AGREED || because == Because.NO_RULES;
    }
}
