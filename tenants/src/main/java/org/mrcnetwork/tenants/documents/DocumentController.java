package org.mrcnetwork.tenants.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a client's papers, once their pages have been received. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class DocumentController {

    private static final int MOST_ALIKE = 20;

    private final KeepingDocuments keeping;
    private final Documents documents;
    private final SecretDetails details;
    private final ClientFiles clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    DocumentController(
            KeepingDocuments keeping,
            Documents documents,
            SecretDetails details,
            ClientFiles clients,
            IdempotentRequests requests,
            AuditLog audit) {
        this.keeping = keeping;
        this.documents = documents;
        this.details = details;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /** The latest first, with what was replaced and what is left of what was deleted. */
    record DocumentList(List<DocumentView> items) {}

    record NumberForm(@NotBlank @Size(max = 60) String number) {}

    /** Whose file has a document of this number. */
    record Numbered(UUID document, DocumentKind kind, ClientFiles.ClientName client) {}

    record NumberedList(List<Numbered> items) {}

    record DeletionForm(@NotBlank @Size(min = 3, max = 500) String because) {}

    @PostMapping("/clients/{client}/documents")
    @PreAuthorize("hasAuthority('document:write')")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentView add(
            @PathVariable UUID client,
            @Valid @RequestBody DocumentForm.Adding form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return keeping.view(keeping.find(requests.once(key, form, () -> keeping.add(client, form))));
    }

    @GetMapping("/clients/{client}/documents")
    @PreAuthorize("hasAuthority('document:read')")
    DocumentList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-documents", "client", client);
        return new DocumentList(keeping.views(documents.findAllByClientIdOrderByAddedAtDescIdDesc(client)));
    }

    @PutMapping("/documents/{id}")
    @PreAuthorize("hasAuthority('document:write')")
    DocumentView correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody DocumentForm form) {
        return keeping.view(keeping.correct(id, IfMatch.version(read), form));
    }

    /** Destroys the pages, and what was known but for its kind. Who deleted it, when and why remains. */
    @PutMapping("/documents/{id}/deletion")
    @PreAuthorize("hasAuthority('document:write')")
    DocumentView delete(@PathVariable UUID id, @Valid @RequestBody DeletionForm form) {
        return keeping.view(keeping.delete(id, form.because()));
    }

    /**
     * In whose files a document has this number: whether somebody at the desk is known already, or in the files twice.
     * A POST, since a number has no place in an address.
     */
    @PostMapping("/documents/numbered")
    @PreAuthorize("hasAuthority('document:read')")
    NumberedList numbered(@Valid @RequestBody NumberForm form) {
        List<Document> found = details.hash(form.number())
                .map(hash -> documents.findAllByNumberHashOrderByAddedAtDesc(hash, Limit.of(MOST_ALIKE)))
                .orElse(List.of());
        found.forEach(document -> audit.record("find-by-document", "client", document.clientId()));
        return new NumberedList(found.stream()
                .flatMap(document -> clients.name(document.clientId()).stream()
                        .map(client -> new Numbered(document.id(), document.kind(), client)))
                .toList());
    }
}
