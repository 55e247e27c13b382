package org.mrcnetwork.tenants.outbound;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was handed to a server.
 *
 * @param problem in a word, for the manager who looks after the server; null when there is none
 */
public record Delivery(Result result, @Nullable String problem) {

    /** Whether it is worth, or safe, to try again. */
    public enum Result {
        TAKEN,
        /** Certainly not taken; another time it may be. */
        NOT_NOW,
        /** Certainly not taken, and it will not be: the settings or the recipient are wrong. */
        NEVER,
        /** Nobody knows. To send it again may be to send it twice. */
        UNCERTAIN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static final Delivery TAKEN = new Delivery(Result.TAKEN, null);
}
