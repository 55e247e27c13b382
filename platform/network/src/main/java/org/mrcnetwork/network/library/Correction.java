package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says something in a sheet is wrong.
 *
 * @param block the statement meant; null for the sheet as a whole
 * @param language in which it was read: what is wrong in a translation is told to who translates
 * @param centre through which it was said
 * @param saidBy null for the public, who is not asked for a name
 */
record Correction(
        UUID id,
        UUID sheet,
        @Nullable UUID block,
        String language,
        String words,
        @Nullable String sourceUrl,
        UUID centre,
        @Nullable String saidBy,
        Instant saidAt,
        State state,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {

    enum State {
        NEW,
        /** It is so, and the sheet is or will be mended. */
        TAKEN_UP,
        NOT_SO;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
