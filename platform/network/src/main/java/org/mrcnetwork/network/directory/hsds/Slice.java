package org.mrcnetwork.network.directory.hsds;

import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** Which page is asked for. */
record Slice(int page, int perPage) {

    private static final int USUAL = 50;
    private static final int LARGEST = 500;
    private static final int DEEPEST = 1_000_000;

    /** @param largest how many may be on one page */
    static Slice of(@Nullable Integer page, @Nullable Integer perPage, int largest) {
        int size = perPage == null ? Math.min(USUAL, largest) : perPage;
        if (size < 1 || size > largest) {
            throw new InvalidRequest("#/per_page", "invalid", "From 1 to " + largest + ".");
        }
        int number = page == null ? 1 : page;
        if (number < 1 || (long) number * size > DEEPEST) {
            throw new InvalidRequest("#/page", "invalid", "There is no such page; ask for ndjson to have everything.");
        }
        return new Slice(number, size);
    }

    static Slice of(@Nullable Integer page, @Nullable Integer perPage) {
        return of(page, perPage, LARGEST);
    }

    int skip() {
        return (page - 1) * perPage;
    }
}
