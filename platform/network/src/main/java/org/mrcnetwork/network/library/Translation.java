package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block in another language.
 *
 * @param ofWords of which words it is a translation
 * @param lines what is released; null where nothing is
 * @param working what the translator is at; null where that is released
 */
record Translation(
        String language,
        UUID block,
        String ofWords,
        @Nullable List<String> lines,
        @Nullable List<String> working,
        UUID writtenBy,
        String writtenByName,
        Instant writtenAt) {

    boolean isOf(Block one) {
        return block.equals(one.id()) && ofWords.equals(one.words());
    }
}
