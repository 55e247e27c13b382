package org.mrcnetwork.network.insight;

import org.jspecify.annotations.Nullable;

/** A count, or the word that it is kept back because it could point at a person. */
public record Cell(@Nullable Integer count, boolean suppressed) {

    static Cell of(int count) {
        return new Cell(count, false);
    }

    static Cell hidden() {
        return new Cell(null, true);
    }
}
