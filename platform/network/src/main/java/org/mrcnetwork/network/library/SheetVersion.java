package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a sheet says, from a moment on. Never changed.
 *
 * @param whatChanged in the owner's words, for those who told people otherwise until now
 * @param publishedAt may be to come
 */
record SheetVersion(
        UUID sheet,
        int number,
        List<Block> blocks,
        String whatChanged,
        List<UUID> writers,
        String writtenBy,
        String approvedBy,
        Instant publishedAt) {

    boolean isOut(Instant now) {
        return !publishedAt.isAfter(now);
    }
}
