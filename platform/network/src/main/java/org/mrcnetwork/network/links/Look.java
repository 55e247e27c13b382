package org.mrcnetwork.network.links;

import org.jspecify.annotations.Nullable;

/** What one look at an address brought. */
sealed interface Look {

    /** @param movedTo where it is now, unless it is where it was */
    record Page(int httpStatus, String words, @Nullable String movedTo) implements Look {}

    /** The server says that there is no such page, or nobody knows such a host. */
    record Missing(@Nullable Integer httpStatus) implements Look {}

    /** No page, which may pass. */
    record Unanswered(@Nullable Integer httpStatus) implements Look {}

    record Refused() implements Look {}
}
