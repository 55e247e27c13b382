package org.mrcnetwork.tenancy.audit.chain;

/**
 * The part of a chain that is looked at.
 *
 * @param from the first position; 1 is the beginning of the log
 * @param to the last position, {@code from - 1} when there is none
 * @param before the hash at the position before it, or the {@link AuditChain#start}
 */
public record Segment(String centre, long from, long to, String before) {

    public Segment {
        if (from < 1 || to < from - 1) {
            throw new IllegalArgumentException("Positions run from 1 up");
        }
    }

    /** The whole of a log that has been sealed up to there. */
    public static Segment whole(String centre, long to) {
        return new Segment(centre, 1, to, AuditChain.start(centre));
    }
}
