package org.mrcnetwork.tenancy.audit.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a chain.
 *
 * @param rows how many rows were found to be in order
 * @param sealedUntil when the last head was kept, UTC; null when there is none
 * @param finding the first fault, null when there is none
 */
public record Verdict(
        long rows, @Nullable String sealedUntil, @Nullable Finding finding) {

    public boolean isIntact() {
        return finding == null;
    }

    /** What is wrong with a row. */
    public enum Fault {
        /** A column is not what it was when the row was sealed. */
        CHANGED,
        /** Rows that were sealed are not there. */
        MISSING,
        /** It stands before another that was sealed first. */
        REORDERED,
        /** It was never sealed in this place, or not at all. */
        ADDED,
        /** It does not go on from the row before it: one was taken out there, or a seal was rewritten. */
        UNLINKED,
        /** Somewhere up to here the log was rewritten, seals included: the head that was kept says otherwise. */
        REWRITTEN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The first fault.
     *
     * @param until the last position that it may concern
     * @param entry the row's id, where it is known
     * @param at when the row says that it happened, or the head that it was kept
     */
    public record Finding(
            Fault fault,
            long position,
            long until,
            @Nullable String entry,
            @Nullable String at) {}
}
