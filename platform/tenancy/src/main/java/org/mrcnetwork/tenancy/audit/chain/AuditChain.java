package org.mrcnetwork.tenancy.audit.chain;

/** How the hashes of rows hang together. */
public final class AuditChain {

    private AuditChain() {}

    /** What stands before a centre's first row, so that one centre's log cannot be passed off as another's. */
    public static String start(String centre) {
        return new Digest().field("mrc-audit-1").field(centre).hex();
    }

    /**
     * The hash at a row: over the hash before it and the row's own. Since the row goes in as a hash, a row that is
     * nobody's business can be left out of an export, and the chain still be followed over it.
     */
    public static String link(String before, String rowHash) {
        return new Digest().field(before).field(rowHash).hex();
    }
}
