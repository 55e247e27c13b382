package org.mrcnetwork.tenants.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.FactField;

/**
 * An import as staff see it.
 *
 * @param done how many rows the work at hand has been through
 * @param alike how many rows are alike a client or an earlier row
 * @param rightEnded whether the work stopped because the person in whose name it was done may import no longer
 * @param mayGoOn whether the reader can have the rest imported: their own, or that of somebody who may import no longer
 * @param contents what stands in the file; null for colleagues, and once it is destroyed
 */
record ImportView(
        UUID id,
        ImportStatus status,
        int rows,
        int done,
        int good,
        int broken,
        int alike,
        int made,
        int skipped,
        int removed,
        boolean cancelling,
        boolean failed,
        boolean rightEnded,
        FindingChoice alikeChoice,
        Instant uploadedAt,
        String uploadedBy,
        boolean mine,
        boolean mayGoOn,
        @Nullable Instant finishedAt,
        Instant destroyedAfter,
        @Nullable SheetContents contents,
        long version) {

    record SheetContents(Spreadsheet sheet, ImportPlan plan, List<FactField> fields) {}

    static ImportView from(
            ClientImport one, int alike, boolean mine, boolean mayGoOn, @Nullable SheetContents contents) {
        return new ImportView(
                one.id(),
                one.status(),
                one.rows(),
                one.done(),
                one.good(),
                one.broken(),
                alike,
                one.made(),
                one.skipped(),
                one.removed(),
                one.cancelling(),
                one.failed(),
                one.rightEnded(),
                one.alikeChoice(),
                one.uploadedAt(),
                one.by().name(),
                mine,
                mayGoOn,
                one.finishedAt(),
                one.destroyAfter(),
                contents,
                one.version());
    }
}
