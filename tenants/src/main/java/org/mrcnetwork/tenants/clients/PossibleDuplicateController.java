package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the team of a restricted client is told about others who may be the same person. */
@RestController
@RequestMapping("/api/v1/possible-duplicates")
@Transactional
class PossibleDuplicateController {

    private final PossibleDuplicates notices;
    private final ClientFiles files;
    private final AuditLog audit;

    PossibleDuplicateController(PossibleDuplicates notices, ClientFiles files, AuditLog audit) {
        this.notices = notices;
        this.files = files;
        this.audit = audit;
    }

    /**
     * @param client who is restricted
     * @param other who was registered by somebody who may not know of that client
     */
    record Notice(
            UUID id,
            ClientFiles.ClientName client,
            ClientFiles.ClientName other,
            double score,
            List<String> reasons,
            Instant at) {}

    record NoticeList(List<Notice> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read')")
    NoticeList noticed() {
        return new NoticeList(notices.open().stream()
                .flatMap(noticed -> files.name(noticed.clientId()).stream()
                        .flatMap(client -> files.name(noticed.otherId()).stream()
                                .map(other -> new Notice(
                                        noticed.id(),
                                        client,
                                        other,
                                        noticed.score(),
                                        noticed.reasons(),
                                        noticed.at()))))
                .toList());
    }

    /** Somebody of the team has looked at both. Safe to repeat. */
    @PutMapping("/{id}/dealt-with")
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dealtWith(@PathVariable UUID id) {
        notices.dealtWith(id, Person.speaking());
        audit.record("deal-with", "possible-duplicate", id);
    }

    /** Takes that back. */
    @DeleteMapping("/{id}/dealt-with")
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notDealtWith(@PathVariable UUID id) {
        notices.notDealtWith(id);
        audit.record("take-back-deal-with", "possible-duplicate", id);
    }
}
