package org.mrcnetwork.tenants.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everything about one client for that client, and the end of a file. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class RightsController {

    private final ErasingClients erasing;
    private final Erasures erasures;
    private final Retention retention;
    private final ClientFiles clients;
    private final List<KeptAboutClient> rooms;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    RightsController(
            ErasingClients erasing,
            Erasures erasures,
            Retention retention,
            ClientFiles clients,
            List<KeptAboutClient> rooms,
            IdempotentRequests requests,
            AuditLog audit) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.retention = retention;
        this.clients = clients;
        this.rooms = rooms;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param rooms what each room of the centre keeps, by the room's name */
    record SubjectAccess(ClientFiles.ClientName client, Instant at, Map<String, Object> rooms) {}

    record ErasureForm(@NotNull UUID id, @NotNull ErasureBecause because) {}

    record ConfirmationForm(@NotBlank @Size(max = 500) String paper) {}

    record ErasureList(List<Erasures.Erasure> items) {}

    record RetentionForm(@NotNull @Min(6) @Max(360) Integer months) {}

    record RetentionView(int months, List<Retention.Due> due) {}

    @GetMapping("/clients/{client}/everything")
    @PreAuthorize("hasAuthority('client:export')")
    SubjectAccess everything(@PathVariable UUID client) {
        ClientFiles.ClientName name = clients.name(client).orElseThrow(() -> new NotFound("That client"));
        audit.record("subject-access", "client", client);
        var kept = new LinkedHashMap<String, Object>();
        rooms.forEach(room -> kept.put(room.room(), room.about(client)));
        return new SubjectAccess(name, Instant.now(), kept);
    }

    @PostMapping("/clients/{client}/erasure")
    @PreAuthorize("hasAuthority('erasure:propose')")
    @ResponseStatus(HttpStatus.CREATED)
    Erasures.Erasure propose(
            @PathVariable UUID client,
            @Valid @RequestBody ErasureForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> erasing.propose(form.id(), client, form.because()));
        return erasure(id);
    }

    @GetMapping("/erasures")
    @PreAuthorize("hasAuthority('erasure:propose')")
    ErasureList latest() {
        return new ErasureList(erasures.latest());
    }

    @GetMapping("/erasures/{id}")
    @PreAuthorize("hasAuthority('erasure:propose')")
    Erasures.Erasure erasure(@PathVariable UUID id) {
        return erasures.find(id).orElseThrow(() -> new NotFound("That erasure"));
    }

    @DeleteMapping("/erasures/{id}")
    @PreAuthorize("hasAuthority('erasure:propose')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        erasing.withdraw(id);
    }

    @PostMapping("/erasures/{id}/confirmation")
    @PreAuthorize("hasAuthority('erasure:confirm')")
    Erasures.Erasure confirm(@PathVariable UUID id, @Valid @RequestBody ConfirmationForm form) {
        return erasing.confirm(id, form.paper().strip());
    }

    @GetMapping("/retention")
    @PreAuthorize("hasAuthority('erasure:propose')")
    ResponseEntity<RetentionView> retention() {
        Retention.Period period = retention.period();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(period.version()))
                .body(new RetentionView(period.months(), retention.due()));
    }

    @PutMapping("/retention")
    @PreAuthorize("hasAuthority('erasure:confirm')")
    ResponseEntity<RetentionView> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RetentionForm form) {
        retention.change(form.months(), IfMatch.version(read));
        return retention();
    }
}
