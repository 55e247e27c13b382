package org.mrcnetwork.network.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the last look at an address said. */
public enum LinkStatus {
    /** Nobody has looked yet. */
    UNCHECKED,
    /** There is a page, with the words that are known. */
    WORKS,
    /** For good to another address, or to another host, or to the home page: where the page was is something else. */
    MOVED,
    /** There is a page, but somebody should read it: its words are not those that are known. */
    CHANGED,
    /** On three days or more there was no such page, or no such host. */
    GONE,
    /** No page came back this time. */
    UNREACHABLE,
    /** We do not ask there: not an address of the open web, or one that leads inside. */
    REFUSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
