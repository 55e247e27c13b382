package org.mrcnetwork.tenants.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of the centre may ask about documents: which there are, never what is in them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentsOfClients {

    private final Documents documents;

    DocumentsOfClients(Documents documents) {
        this.documents = documents;
    }

    /** @param there false when only the memory of it is left */
    public record NamedDocument(UUID id, DocumentKind kind, boolean there) {}

    public boolean has(UUID client, UUID document) {
        return documents
                .findById(document)
                .filter(found -> found.clientId().equals(client) && found.deleted() == null)
                .isPresent();
    }

    /** Those of these documents of which the reader may know. */
    public Map<UUID, NamedDocument> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : documents.findAllByIdIn(List.copyOf(ids)).stream()
                        .map(found -> new NamedDocument(found.id(), found.kind(), found.deleted() == null))
                        .collect(Collectors.toMap(NamedDocument::id, Function.identity()));
    }
}
