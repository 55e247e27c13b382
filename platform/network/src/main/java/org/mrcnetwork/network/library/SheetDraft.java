package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner is writing.
 *
 * @param basedOn the version from which it started, 0 for a new sheet
 * @param writers everybody who has written in it, none of whom may approve it
 */
record SheetDraft(
        UUID sheet,
        List<Block> blocks,
        String whatChanged,
        int basedOn,
        State state,
        List<UUID> writers,
        String writtenBy,
        Instant writtenAt,
        @Nullable String returnedBecause,
        long version) {

    enum State {
        WRITING,
        /** Waits for a colleague to look at it. */
        SUBMITTED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
