package org.mrcnetwork.tenancy.audit.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.chain.Link.Head;
import org.mrcnetwork.tenancy.audit.chain.Link.Row;
import org.mrcnetwork.tenancy.audit.chain.Verdict.Fault;
import org.mrcnetwork.tenancy.audit.chain.Verdict.Finding;

/** Follows a chain link by link and stops at the first that is out of order. Holds two links at a time, never all. */
public final class VerifyingChain {

    private final Iterator<Link> links;
    private final Segment segment;
    private final Map<Long, String> known;
    private final Deque<Link> ahead = new ArrayDeque<>();

    private long expected;
    private long covered;
    private String before;
    private @Nullable String sealedUntil;
    private @Nullable Row firstUncovered;

    private VerifyingChain(Segment segment, Iterator<Link> links, Map<Long, String> known) {
        this.segment = segment;
        this.links = links;
        this.known = known;
        this.expected = segment.from();
        this.covered = segment.from() - 1;
        this.before = segment.before();
    }

    /** @param known hashes by position that are known from elsewhere, for example from an earlier export */
    public static Verdict verify(Segment segment, Iterator<Link> links, Map<Long, String> known) {
        VerifyingChain chain = new VerifyingChain(segment, links, known);
        Finding finding = chain.firstFinding();
        return new Verdict(chain.expected - segment.from(), chain.sealedUntil, finding);
    }

    private @Nullable Finding firstFinding() {
        if (segment.from() == 1 && !before.equals(AuditChain.start(segment.centre()))) {
            return new Finding(Fault.REWRITTEN, 1, segment.to(), null, null);
        }
        for (Link link = next(); link != null; link = next()) {
            Finding finding = switch (link) {
                case Row row -> check(row);
                case Head head -> check(head);
            };
            if (finding != null) {
                return finding;
            }
        }
        return atTheEnd();
    }

    private @Nullable Finding check(Row row) {
        if (row.position() == expected && row.isItself() && row.follows(before)) {
            if (row.gone() != null) {
                return finding(Fault.MISSING, row);
            }
            String elsewhere = known.get(expected);
            if (elsewhere != null && !elsewhere.equals(row.hash())) {
                return new Finding(Fault.REWRITTEN, covered + 1, expected, null, null);
            }
            firstUncovered = firstUncovered == null ? row : firstUncovered;
            before = row.hash();
            expected++;
            return null;
        }
        return whatIsWrongWith(row);
    }

    private Finding whatIsWrongWith(Row row) {
        Row following = rowAhead();
        if (following != null && following.follows(before) && following.isItself()) {
            boolean swapped = row.isItself() && row.follows(following.hash());
            return finding(swapped ? Fault.REORDERED : Fault.ADDED, row);
        }
        if (row.position() < expected) {
            return finding(Fault.ADDED, row);
        }
        if (row.position() > expected) {
            return new Finding(Fault.MISSING, expected, row.position() - 1, null, null);
        }
        if (!row.isItself()) {
            return finding(Fault.CHANGED, row);
        }
        return finding(row.gone() == null ? Fault.UNLINKED : Fault.MISSING, row);
    }

    private @Nullable Finding check(Head head) {
        if (head.position() >= expected) {
            return new Finding(Fault.MISSING, expected, head.position(), null, head.at());
        }
        if (head.position() != expected - 1 || !head.hash().equals(before)) {
            return new Finding(Fault.REWRITTEN, covered + 1, head.position(), null, head.at());
        }
        covered = head.position();
        sealedUntil = head.at();
        firstUncovered = null;
        return null;
    }

    private @Nullable Finding atTheEnd() {
        long last = known.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        long promised = Math.max(segment.to(), last);
        if (expected <= promised) {
            return new Finding(Fault.MISSING, expected, promised, null, null);
        }
        // Each batch is sealed together with its head: what stands behind the last one came some other way.
        return firstUncovered == null ? null : finding(Fault.ADDED, firstUncovered);
    }

    private static Finding finding(Fault fault, Row row) {
        AuditEntry entry = row.entry();
        return new Finding(fault, row.position(), row.position(), row.id(), entry == null ? null : entry.at());
    }

    private @Nullable Link next() {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        return links.hasNext() ? links.next() : null;
    }

    /** The next row, heads passed over; only asked for once, just before giving up. */
    private @Nullable Row rowAhead() {
        while (links.hasNext()) {
            Link link = links.next();
            ahead.add(link);
            if (link instanceof Row row) {
                return row;
            }
        }
        return null;
    }
}
