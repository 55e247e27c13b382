package org.mrcnetwork.tenancy.audit.chain;

import org.jspecify.annotations.Nullable;

/** What a chain is made of, in this order: rows by position, and a head behind each row at which one was kept. */
public sealed interface Link {

    /**
     * A row in its place.
     *
     * @param entry what was sealed there; null where an export leaves the row out, or where it is gone
     * @param gone the id of a row of which only the seal is left
     */
    record Row(
            long position,
            String rowHash,
            String hash,
            @Nullable AuditEntry entry,
            @Nullable String gone) implements Link {

        @Nullable
        String id() {
            return entry == null ? gone : entry.id();
        }

        /** Whether its own columns are those that were sealed. */
        boolean isItself() {
            return entry == null || entry.hash().equals(rowHash);
        }

        boolean follows(String before) {
            return AuditChain.link(before, rowHash).equals(hash);
        }
    }

    /**
     * That the chain had this hash at this position, kept where the centre's own login cannot take it back.
     *
     * @param at when it was sealed, UTC
     */
    record Head(long position, String hash, String at) implements Link {}
}
