package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
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

/** Two files of one person become one; and two again, when it was somebody else after all. */
@RestController
@RequestMapping("/api/v1/clients/{client}/merges")
@Transactional
class MergeController {

    private final MergingClients merging;
    private final MergedClients merged;
    private final ClientFiles files;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    MergeController(
            MergingClients merging,
            MergedClients merged,
            ClientFiles files,
            IdempotentRequests requests,
            AuditLog audit) {
        this.merging = merging;
        this.merged = merged;
        this.files = files;
        this.requests = requests;
        this.audit = audit;
    }

    /**
     * @param otherId whose file becomes part of this client's
     * @param version of this client's file, as it was looked at
     * @param choices for each fact on which the two differ, named as in a client's form
     */
    record MergeForm(
            @NotNull UUID id,
            @NotNull UUID otherId,
            @NotNull Long version,
            @NotNull Long otherVersion,
            @NotNull @Size(max = 200) Map<String, @NotNull Side> choices) {}

    record MergeList(List<MergedClients.Merge> items) {}

    record Merged(UUID id, UUID clientId) {}

    record PartedAgain(UUID clientId, UUID otherId) {}

    @PostMapping
    @PreAuthorize("hasAuthority('client:merge')")
    @ResponseStatus(HttpStatus.CREATED)
    Merged merge(
            @PathVariable UUID client,
            @Valid @RequestBody MergeForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(
                key,
                form,
                () -> merging.merge(
                        form.id(),
                        client,
                        new MergingClients.Decision(
                                form.otherId(), form.version(), form.otherVersion(), form.choices())));
        return new Merged(id, client);
    }

    /** The latest first, undone ones too. */
    @GetMapping
    @PreAuthorize("hasAuthority('client:read')")
    MergeList merges(@PathVariable UUID client) {
        files.requireExists(client);
        audit.record("read-merges", "client", client);
        return new MergeList(merged.into(client));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('client:merge')")
    PartedAgain partAgain(@PathVariable UUID client, @PathVariable UUID id) {
        return new PartedAgain(client, merging.undo(client, id));
    }
}
