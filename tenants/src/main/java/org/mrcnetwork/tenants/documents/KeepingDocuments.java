package org.mrcnetwork.tenants.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.blobs.Blobs;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, corrects, replaces and deletes what is kept of a client's papers. */
@Service
@Transactional
class KeepingDocuments {

    private final Documents documents;
    private final DocumentFiles files;
    private final SecretDetails details;
    private final ClientFiles clients;
    private final Blobs blobs;
    private final AuditLog audit;

    KeepingDocuments(
            Documents documents,
            DocumentFiles files,
            SecretDetails details,
            ClientFiles clients,
            Blobs blobs,
            AuditLog audit) {
        this.documents = documents;
        this.files = files;
        this.details = details;
        this.clients = clients;
        this.blobs = blobs;
        this.audit = audit;
    }

    UUID add(UUID client, DocumentForm.Adding form) {
        clients.requireExists(client);
        if (documents.findById(form.id()).isPresent()) {
            throw new Conflict("Another document has this id.");
        }
        documents.save(new Document(form.id(), client, details.seal(form.id(), form.facts()), Person.speaking()));
        for (int i = 0; i < form.files().size(); i++) {
            attach(client, form.id(), i, form.files().get(i));
        }
        UUID older = form.replaces();
        if (older != null) {
            Document replaced = find(older);
            if (!replaced.clientId().equals(client)) {
                throw new InvalidRequest("#/replaces", "unknown", "This client has no such document.");
            }
            replaced.replace(form.id());
            documents.save(replaced);
        }
        audit.record("add-document", "client", client);
        clients.compareAgain(client);
        return form.id();
    }

    private void attach(UUID client, UUID document, int place, DocumentForm.NamedFile page) {
        DocumentFile file = files.findById(page.id())
                .filter(found -> found.clientId().equals(client) && found.documentId() == null)
                .orElseThrow(() -> new InvalidRequest(
                        "#/files/" + place + "/id", "unknown", "No such file has been received for this client."));
        String name = page.name();
        file.becomePartOf(
                document,
                place,
                name == null || name.isBlank()
                        ? null
                        : details.text(FileName.cleaned(name, file.kind()), file.getId()));
        files.save(file);
    }

    Document correct(UUID id, long read, DocumentForm form) {
        Document document = find(id);
        if (document.version() != read) {
            throw new StaleVersion(document.version());
        }
        document.correct(details.seal(id, form));
        audit.record("correct-document", "client", document.clientId());
        clients.compareAgain(document.clientId());
        return documents.save(document);
    }

    Document delete(UUID id, String because) {
        Document document = find(id);
        document.delete(details.text(because, id), Person.speaking());
        files.findAllByDocumentIdOrderByPosition(id).forEach(file -> {
            files.delete(file);
            blobs.destroyAfterCommit(file.blob());
        });
        documents.findByReplacedBy(id).ifPresent(older -> {
            older.latestAgain();
            documents.save(older);
        });
        audit.record("delete-document", "client", document.clientId());
        return documents.save(document);
    }

    Document find(UUID id) {
        return documents.findById(id).orElseThrow(() -> new NotFound("That document"));
    }

    List<DocumentView> views(List<Document> some) {
        Map<UUID, List<DocumentFile>> pages =
                files
                        .findAllByDocumentIdInOrderByPosition(
                                some.stream().map(Document::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(file -> java.util.Objects.requireNonNull(file.documentId())));
        return some.stream()
                .map(document -> view(document, pages.getOrDefault(document.id(), List.of())))
                .toList();
    }

    DocumentView view(Document document) {
        return view(document, files.findAllByDocumentIdOrderByPosition(document.id()));
    }

    private DocumentView view(Document document, List<DocumentFile> pages) {
        SecretDetails.Details secret = details.open(document);
        byte[] because = document.deletedBecause();
        return new DocumentView(
                document.id(),
                document.clientId(),
                document.kind(),
                secret.number(),
                document.issuingCountry(),
                secret.issuer(),
                document.issuedOn(),
                document.expiresOn(),
                secret.note(),
                pages.stream().map(this::view).toList(),
                document.replacedBy(),
                document.reminded(),
                document.added(),
                document.deleted(),
                because == null ? null : details.text(because, document.id()),
                document.version());
    }

    DocumentView.FileView view(DocumentFile file) {
        byte[] name = file.name();
        return new DocumentView.FileView(
                file.getId(),
                name == null ? null : details.text(name, file.getId()),
                file.kind().code(),
                file.size(),
                file.kind().isShown());
    }
}
