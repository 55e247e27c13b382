package org.mrcnetwork.network.recruiters;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.insight.Cell;
import org.mrcnetwork.network.insight.Suppression;
import org.springframework.stereotype.Component;

/** How many clients of the network's centres complained of an agency, as far as that points at none of them. */
@Component
class ComplaintCounts {

    private final Complaints complaints;

    ComplaintCounts(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @param threshold below which a total is kept back, none at all included */
    record RecruiterComplaintCounts(int threshold, RecruiterStateCount alleged, RecruiterStateCount upheld) {}

    /** @param kinds each kept back where it, or another one, could otherwise be worked out */
    record RecruiterStateCount(Cell total, List<RecruiterKindCount> kinds) {}

    record RecruiterKindCount(ComplaintKind kind, Cell complaints) {}

    RecruiterComplaintCounts of(UUID recruiter) {
        List<Complaints.Counted> counted = complaints.counted(recruiter);
        return new RecruiterComplaintCounts(
                Suppression.THRESHOLD, count(counted, ComplaintState.ALLEGED), count(counted, ComplaintState.UPHELD));
    }

    private static RecruiterStateCount count(List<Complaints.Counted> counted, ComplaintState state) {
        return new RecruiterStateCount(
                cell(counted, state, null),
                Arrays.stream(ComplaintKind.values())
                        .map(kind -> new RecruiterKindCount(kind, cell(counted, state, kind)))
                        .toList());
    }

    private static Cell cell(List<Complaints.Counted> counted, ComplaintState state, @Nullable ComplaintKind kind) {
        return counted.stream()
                .filter(one -> one.state() == state && one.kind() == kind)
                .map(Complaints.Counted::complaints)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(count -> new Cell(count, false))
                .orElseGet(() -> new Cell(null, true));
    }
}
