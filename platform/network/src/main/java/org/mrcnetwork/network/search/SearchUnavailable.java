package org.mrcnetwork.network.search;

import org.jspecify.annotations.Nullable;

/** The search engine did not answer, or has no index yet. Ask elsewhere, or later. */
public final class SearchUnavailable extends RuntimeException {

    public SearchUnavailable(String message) {
        this(message, null);
    }

    public SearchUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
