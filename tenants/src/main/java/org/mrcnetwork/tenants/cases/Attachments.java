package org.mrcnetwork.tenants.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenants.documents.DocumentsOfClients;
import org.mrcnetwork.tenants.documents.DocumentsOfClients.NamedDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of a client's documents a note is about. */
@Component
class Attachments {

    private final JdbcClient jdbc;
    private final DocumentsOfClients documents;

    Attachments(JdbcClient jdbc, DocumentsOfClients documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Attaching it again changes nothing. */
    void add(Note note, UUID document) {
        if (!documents.has(note.clientId(), document)) {
            throw new InvalidRequest("#/document", "unknown", "This client has no such document.");
        }
        jdbc.sql("""
                INSERT INTO note_attachment (note_id, document_id, client_id, attached_at) VALUES (?, ?, ?, now())
                ON CONFLICT (note_id, document_id) DO NOTHING
                """).params(note.id(), document, note.clientId()).update();
    }

    void remove(Note note, UUID document) {
        jdbc.sql("DELETE FROM note_attachment WHERE note_id = ? AND document_id = ?")
                .params(note.id(), document)
                .update();
    }

    /** Of each of these notes, in the order in which they were attached. */
    Map<UUID, List<NamedDocument>> of(Collection<UUID> notes) {
        record Attached(UUID note, UUID document) {}
        List<Attached> attached = jdbc.sql("""
                SELECT note_id, document_id FROM note_attachment WHERE note_id = ANY (?)
                ORDER BY attached_at, document_id
                """)
                .param(notes.toArray(UUID[]::new))
                .query((row, _) ->
                        new Attached(row.getObject("note_id", UUID.class), row.getObject("document_id", UUID.class)))
                .list();
        Map<UUID, NamedDocument> named =
                documents.named(attached.stream().map(Attached::document).toList());
        return attached.stream()
                .collect(Collectors.groupingBy(
                        Attached::note,
                        Collectors.mapping(
                                one -> Objects.requireNonNull(named.get(one.document())), Collectors.toList())));
    }
}
