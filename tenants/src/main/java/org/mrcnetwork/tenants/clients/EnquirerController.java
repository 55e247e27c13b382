package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enquiries on behalf of others (handbook 7.2, table 3), read from both ends. */
@RestController
@RequestMapping("/api/v1/clients/{client}/enquirers")
@Transactional
class EnquirerController {

    private final Enquirers enquirers;
    private final Clients clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    EnquirerController(Enquirers enquirers, Clients clients, IdempotentRequests requests, AuditLog audit) {
        this.enquirers = enquirers;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /**
     * @param forClient set when it was this client who asked for that one
     * @param byClient the file of the enquirer, when there is one
     */
    record EnquirerView(
            UUID id,
            EnquirerKind kind,
            ClientFiles.@Nullable ClientName forClient,
            ClientFiles.@Nullable ClientName byClient,
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            Instant at,
            String recordedBy) {}

    record EnquirerList(List<EnquirerView> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read')")
    EnquirerList of(@PathVariable UUID client) {
        requireKnown(client);
        audit.record("read-enquirers", "client", client);
        return new EnquirerList(
                enquirers.of(client).stream().map(one -> view(one, client)).toList());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.CREATED)
    EnquirerList record(
            @PathVariable UUID client,
            @Valid @RequestBody EnquirerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        requireKnown(client);
        requests.once(key, form, () -> {
            enquirers.record(client, form, "#", Person.speaking());
            audit.record("record-enquirer", "client", client);
            return form.id();
        });
        return of(client);
    }

    private EnquirerView view(Enquirers.Enquirer one, UUID client) {
        boolean asked = client.equals(one.enquirerClient());
        return new EnquirerView(
                one.id(),
                one.kind(),
                asked ? name(one.client()).orElse(null) : null,
                asked || one.enquirerClient() == null
                        ? null
                        : name(one.enquirerClient()).orElse(null),
                one.said().name(),
                one.said().relation(),
                one.said().phone(),
                one.at(),
                one.recordedBy());
    }

    private Optional<ClientFiles.ClientName> name(UUID id) {
        return clients.findById(id)
                .map(found -> new ClientFiles.ClientName(
                        found.id(), found.number(), found.profile().name()));
    }

    private void requireKnown(UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
    }
}
