package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The family of a client among the clients of this centre: who is who, who lives together, who is next of kin. */
@RestController
@RequestMapping("/api/v1/clients/{client}/family")
@Transactional
class FamilyController {

    private final Families families;
    private final Clients clients;
    private final Confidences confidences;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    FamilyController(
            Families families, Clients clients, Confidences confidences, IdempotentRequests requests, AuditLog audit) {
        this.families = families;
        this.clients = clients;
        this.confidences = confidences;
        this.requests = requests;
        this.audit = audit;
    }

    record FamilyLinkForm(
            @NotNull UUID id,
            @NotNull UUID relativeId,
            @NotNull Relation relation,
            boolean sameHousehold,
            boolean nextOfKin) {}

    /**
     * @param relation what the relative is to the client
     * @param familyDoesNotKnow the relative keeps it from the family that they come here
     */
    record RelativeView(
            UUID id,
            ClientFiles.ClientName relative,
            Relation relation,
            boolean sameHousehold,
            boolean nextOfKin,
            boolean familyDoesNotKnow) {}

    /** @param familyDoesNotKnow this client keeps it from the family: say nothing to any of them */
    record FamilyView(List<RelativeView> items, boolean familyDoesNotKnow) {}

    @GetMapping
    @PreAuthorize("hasAuthority('client:read')")
    FamilyView of(@PathVariable UUID client) {
        Client found = known(client);
        audit.record("read-family", "client", client);
        return new FamilyView(
                families.of(client).stream().flatMap(this::view).toList(),
                confidences.of(found).familyDoesNotKnow());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.CREATED)
    FamilyView link(
            @PathVariable UUID client,
            @Valid @RequestBody FamilyLinkForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        known(client);
        if (client.equals(form.relativeId())) {
            throw new InvalidRequest("#/relativeId", "invalid", "Nobody is their own relative.");
        }
        if (clients.findById(form.relativeId()).isEmpty()) {
            throw new InvalidRequest("#/relativeId", "unknown", "There is no such client.");
        }
        requests.once(key, form, () -> {
            families.link(
                    client,
                    new Families.Link(
                            form.id(), form.relativeId(), form.relation(), form.sameHousehold(), form.nextOfKin()),
                    Person.speaking());
            audit.record("link-family", "client", client);
            audit.record("link-family", "client", form.relativeId());
            return form.id();
        });
        return of(client);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('client:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID client, @PathVariable UUID id) {
        List<UUID> ends =
                families.ends(id).filter(both -> both.contains(client)).orElseThrow(() -> new NotFound("That link"));
        families.unlink(id);
        ends.forEach(end -> audit.record("unlink-family", "client", end));
    }

    private Stream<RelativeView> view(Families.Link link) {
        return clients.findById(link.relative()).stream()
                .map(relative -> new RelativeView(
                        link.id(),
                        new ClientFiles.ClientName(
                                relative.id(),
                                relative.number(),
                                relative.profile().name()),
                        link.relation(),
                        link.sameHousehold(),
                        link.nextOfKin(),
                        confidences.of(relative).familyDoesNotKnow()));
    }

    private Client known(UUID client) {
        return clients.findById(client).orElseThrow(() -> new NotFound("That client"));
    }
}
