package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/** How a note is shown, with what was written beside it later. */
final class NoteViews {

    private NoteViews() {}

    /** @param signedAt null while it is a draft, which only its writer sees */
    record NoteView(
            UUID id,
            UUID clientId,
            @Nullable UUID caseId,
            String wording,
            Person writtenBy,
            Instant begunAt,
            @Nullable Instant signedAt,
            List<Amendments.AmendmentView> amendments,
            long version) {}

    static NoteView of(Note note, String wording, List<Amendments.AmendmentView> amendments) {
        return new NoteView(
                note.id(),
                note.clientId(),
                note.caseId(),
                wording,
                note.writtenBy(),
                note.begunAt(),
                note.signedAt(),
                amendments,
                note.version());
    }
}
