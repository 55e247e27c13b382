package org.mrcnetwork.tenants.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.blobs.Blobs;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends pages in, and shows them again. Not in a transaction as a whole: bytes take their time. */
@RestController
@RequestMapping("/api/v1")
class FileController {

    private final ReceivingFiles receiving;
    private final KeepingDocuments keeping;
    private final DocumentFiles files;
    private final Blobs blobs;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    FileController(
            ReceivingFiles receiving,
            KeepingDocuments keeping,
            DocumentFiles files,
            Blobs blobs,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.receiving = receiving;
        this.keeping = keeping;
        this.files = files;
        this.blobs = blobs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The file itself is the body, up to 25 MB, and Content-Type says what it is. Sending it again under the same id
     * changes nothing. It has to become part of a document within a day, or it is given up.
     */
    @PutMapping("/clients/{client}/files/{id}")
    @PreAuthorize("hasAuthority('document:write')")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentView.FileView receive(@PathVariable UUID client, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        String claimed = Objects.requireNonNullElse(request.getContentType(), "");
        return keeping.view(
                receiving.receive(client, id, claimed, request.getContentLengthLong(), request.getInputStream()));
    }

    /** What the browser may not show itself is only ever offered for saving; so is everything when {@code save} is asked. */
    @GetMapping("/documents/{document}/files/{id}")
    @PreAuthorize("hasAuthority('document:read')")
    ResponseEntity<Resource> show(
            @PathVariable UUID document, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean save) {
        DocumentFile file = Objects.requireNonNull(transaction.execute(_ -> found(document, id)));
        String name = keeping.view(file).name();
        var disposition = (file.kind().isShown() && !save
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(name == null ? "document." + file.kind().extension() : name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(file.kind().contentType())
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new InputStreamResource(Channels.newInputStream(blobs.read(file.blob(), file.getId()))));
    }

    private DocumentFile found(UUID document, UUID id) {
        DocumentFile file = files.findById(id)
                .filter(one -> document.equals(one.documentId()))
                .orElseThrow(() -> new NotFound("That file"));
        audit.record("read-document", "client", file.clientId());
        return file;
    }
}
