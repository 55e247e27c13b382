package org.mrcnetwork.tenants.documents;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.blobs.Blobs;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** The client's documents; their pages are files of their own and are destroyed with them. */
@Component
class DocumentsKept implements KeptAboutClient {

    private final Documents documents;
    private final DocumentFiles files;
    private final KeepingDocuments keeping;
    private final Blobs blobs;

    DocumentsKept(Documents documents, DocumentFiles files, KeepingDocuments keeping, Blobs blobs) {
        this.documents = documents;
        this.files = files;
        this.keeping = keeping;
        this.blobs = blobs;
    }

    @Override
    public String room() {
        return "documents";
    }

    @Override
    public List<DocumentView> about(UUID client) {
        return keeping.views(documents.findAllByClientIdOrderByAddedAtDescIdDesc(client));
    }

    @Override
    public void destroy(UUID client) {
        files.findAllByClientId(client).forEach(file -> blobs.destroyAfterCommit(file.blob()));
    }
}
