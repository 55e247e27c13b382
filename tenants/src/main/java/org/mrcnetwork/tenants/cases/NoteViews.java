package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.documents.DocumentsOfClients.NamedDocument;
import org.springframework.stereotype.Component;

/** How notes are shown, with the documents they are about and what was written beside them later. */
@Component
class NoteViews {

    private final Writings writings;
    private final Attachments attachments;
    private final Amendments amendments;

    NoteViews(Writings writings, Attachments attachments, Amendments amendments) {
        this.writings = writings;
        this.attachments = attachments;
        this.amendments = amendments;
    }

    /** @param signedAt null while it is a draft, which only its writer sees */
    record NoteView(
            UUID id,
            UUID clientId,
            @Nullable UUID caseId,
            String wording,
            Person writtenBy,
            Instant begunAt,
            @Nullable Instant signedAt,
            List<NamedDocument> attachments,
            List<Amendments.AmendmentView> amendments,
            long version) {}

    /** In the same order. */
    List<NoteView> of(List<Note> notes) {
        Map<UUID, List<NamedDocument>> attached =
                attachments.of(notes.stream().map(Note::id).toList());
        return notes.stream()
                .map(note -> of(note, attached.getOrDefault(note.id(), List.of())))
                .toList();
    }

    private NoteView of(Note note, List<NamedDocument> attached) {
        return new NoteView(
                note.id(),
                note.clientId(),
                note.caseId(),
                writings.text(note.wording(), note.id()),
                note.writtenBy(),
                note.begunAt(),
                note.signedAt(),
                attached,
                amendments.of(note.id()),
                note.version());
    }
}
