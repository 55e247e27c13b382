package org.mrcnetwork.tenants.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Reader;

/**
 * One file on its way to being clients.
 *
 * @param rows below the headings
 * @param nextRow how many of them the work at hand has done; when undoing, the last row that was looked at
 * @param made how many became clients; {@code skipped} are alike somebody, {@code removed} were taken back
 * @param by whose file it is: nobody else sees what stands in it
 * @param acting who had it checked, run or undone last, and how much of the centre they may know of
 * @param failed whether the work stopped because of a defect of the program
 * @param rightEnded whether it stopped because the acting person may import no longer
 */
record ClientImport(
        UUID id,
        ImportStatus status,
        int rows,
        int nextRow,
        int good,
        int broken,
        int made,
        int skipped,
        int removed,
        boolean cancelling,
        boolean failed,
        boolean rightEnded,
        FindingChoice alikeChoice,
        Instant uploadedAt,
        Person by,
        @Nullable Acting acting,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Instant destroyAfter,
        boolean destroyed,
        long version) {

    record Acting(Person person, Reader reader) {}

    int done() {
        return Math.min(rows, nextRow);
    }
}
