package org.mrcnetwork.tenants.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DocumentFiles extends Repository<DocumentFile, UUID> {

    DocumentFile save(DocumentFile file);

    Optional<DocumentFile> findById(UUID id);

    List<DocumentFile> findAllByDocumentIdOrderByPosition(UUID document);

    List<DocumentFile> findAllByDocumentIdInOrderByPosition(Collection<UUID> documents);

    /** Also those that are part of no document yet. */
    List<DocumentFile> findAllByClientId(UUID client);

    void delete(DocumentFile file);
}
