package org.mrcnetwork.network.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an address.
 *
 * @param since when it came to be so
 * @param checkedAt of the last look
 * @param httpStatus with which the server answered; null where none did
 * @param movedTo where it moved, in {@link LinkStatus#MOVED}; a host in other letters is written in punycode
 */
public record LinkState(
        String url,
        LinkStatus status,
        @Nullable Instant since,
        @Nullable Instant checkedAt,
        @Nullable Integer httpStatus,
        @Nullable String movedTo) {

    static LinkState unchecked(String url) {
        return new LinkState(url, LinkStatus.UNCHECKED, null, null, null, null);
    }

    static LinkState refused(String url) {
        return new LinkState(url, LinkStatus.REFUSED, null, null, null, null);
    }
}
