package org.mrcnetwork.tenants.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What expires soon, and telling the client in time (handbook 7.2 on CNAI). Row level security leaves out the rest. */
@RestController
@RequestMapping("/api/v1/documents")
@Transactional
class ExpiryController {

    private static final int PAGE = 50;
    private static final int DAYS_AHEAD = Expiries.DAYS_NEAR;
    private static final int DAYS_CLOSE = Expiries.DAYS_CLOSE;

    private final Documents documents;
    private final KeepingDocuments keeping;
    private final ClientFiles clients;
    private final AuditLog audit;
    private final CentreClock clock;

    ExpiryController(
            Documents documents, KeepingDocuments keeping, ClientFiles clients, AuditLog audit, CentreClock clock) {
        this.documents = documents;
        this.keeping = keeping;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    record Expiring(UUID document, ClientFiles.ClientName client, DocumentKind kind, LocalDate on) {}

    /** @param more whether there are others beyond these 50 */
    record ExpiringList(List<Expiring> items, boolean more) {}

    /** @param reaching how the client wants to be reached; null when nobody has asked yet */
    record SafeContact(ClientFiles.@Nullable Reaching reaching) {}

    /** What has expired and what will until that day (90 days ahead when none is named), by the centre's clock. */
    @GetMapping("/expiring")
    @PreAuthorize("hasAuthority('document:read')")
    ExpiringList expiring(@RequestParam(required = false) @Nullable LocalDate until) {
        LocalDate today = clock.today();
        List<Document> found = documents.toExpire(
                until == null ? today.plusDays(DAYS_AHEAD) : until, today.plusDays(DAYS_CLOSE), DAYS_CLOSE, PAGE + 1);
        List<Document> shown = found.stream().limit(PAGE).toList();
        List<UUID> whose = shown.stream().map(Document::clientId).toList();
        audit.recordEach("read-documents", "client", whose);
        Map<UUID, ClientFiles.ClientName> names = clients.names(whose);
        return new ExpiringList(
                shown.stream().flatMap(document -> expiring(document, names)).toList(), found.size() > PAGE);
    }

    private static Stream<Expiring> expiring(Document document, Map<UUID, ClientFiles.ClientName> names) {
        LocalDate on = document.expiresOn();
        ClientFiles.ClientName client = names.get(document.clientId());
        return on == null || client == null
                ? Stream.empty()
                : Stream.of(new Expiring(document.id(), client, document.kind(), on));
    }

    /** Asked for one client at the moment of telling them, so that the log says who looked. */
    @GetMapping("/{id}/safe-contact")
    @PreAuthorize("hasAuthority('document:read')")
    SafeContact safeContact(@PathVariable UUID id) {
        UUID client = keeping.find(id).clientId();
        audit.record("read-safe-contact", "client", client);
        return new SafeContact(clients.reaching(client));
    }

    /** Says that the client has been told. */
    @PutMapping("/{id}/reminder")
    @PreAuthorize("hasAuthority('document:write')")
    DocumentView reminded(@PathVariable UUID id) {
        Document document = keeping.find(id);
        document.remind(Person.speaking());
        audit.record("remind-of-expiry", "client", document.clientId());
        return keeping.view(documents.save(document));
    }

    @DeleteMapping("/{id}/reminder")
    @PreAuthorize("hasAuthority('document:write')")
    DocumentView notReminded(@PathVariable UUID id) {
        Document document = keeping.find(id);
        document.notRemindedAfterAll();
        audit.record("take-back-reminder", "client", document.clientId());
        return keeping.view(documents.save(document));
    }
}
