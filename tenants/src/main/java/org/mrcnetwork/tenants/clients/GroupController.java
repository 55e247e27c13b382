package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups of clients, for whoever may open their files. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class GroupController {

    private final GroupsOfClients groups;
    private final Clients clients;
    private final AuditLog audit;

    GroupController(GroupsOfClients groups, Clients clients, AuditLog audit) {
        this.groups = groups;
        this.clients = clients;
        this.audit = audit;
    }

    record GroupForm(
            @NotNull GroupKind kind,
            @NotBlank @Size(max = 200) String name) {}

    record GroupList(List<GroupsOfClients.Group> items) {}

    record GroupView(UUID id, GroupKind kind, String name, List<ClientFiles.ClientName> members, long version) {}

    @GetMapping("/groups")
    @PreAuthorize("hasAuthority('client:read')")
    GroupList all() {
        return new GroupList(groups.all());
    }

    @GetMapping("/clients/{client}/groups")
    @PreAuthorize("hasAuthority('client:read')")
    GroupList of(@PathVariable UUID client) {
        requireKnown(client);
        audit.record("read-groups", "client", client);
        return new GroupList(groups.of(client));
    }

    @GetMapping("/groups/{id}")
    @PreAuthorize("hasAuthority('client:read')")
    ResponseEntity<GroupView> read(@PathVariable UUID id) {
        audit.record("read", "group", id);
        return answer(known(id));
    }

    /** Makes the group, or changes what is there; then over the version that was read. Safe to repeat. */
    @PutMapping("/groups/{id}")
    @PreAuthorize("hasAuthority('client:write')")
    ResponseEntity<GroupView> keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody GroupForm form) {
        String name = form.name().strip();
        groups.find(id)
                .ifPresentOrElse(
                        known -> {
                            if (!known.name().equals(name) || known.kind() != form.kind()) {
                                groups.change(known, form.kind(), name, IfMatch.version(read));
                            }
                        },
                        () -> groups.make(id, form.kind(), name));
        audit.record("keep-group", "group", id);
        return answer(known(id));
    }

    @PutMapping("/groups/{id}/members/{client}")
    @PreAuthorize("hasAuthority('client:write')")
    ResponseEntity<GroupView> join(@PathVariable UUID id, @PathVariable UUID client) {
        GroupsOfClients.Group group = known(id);
        requireKnown(client);
        groups.join(id, client);
        audit.record("join-group", "client", client);
        return answer(group);
    }

    @DeleteMapping("/groups/{id}/members/{client}")
    @PreAuthorize("hasAuthority('client:write')")
    ResponseEntity<GroupView> leave(@PathVariable UUID id, @PathVariable UUID client) {
        GroupsOfClients.Group group = known(id);
        requireKnown(client);
        groups.leave(id, client);
        audit.record("leave-group", "client", client);
        return answer(group);
    }

    private ResponseEntity<GroupView> answer(GroupsOfClients.Group group) {
        List<ClientFiles.ClientName> members = groups.members(group.id()).stream()
                .flatMap(id -> clients.findById(id).stream())
                .map(client -> new ClientFiles.ClientName(
                        client.id(), client.number(), client.profile().name()))
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(group.version()))
                .body(new GroupView(group.id(), group.kind(), group.name(), members, group.version()));
    }

    private GroupsOfClients.Group known(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("That group"));
    }

    private void requireKnown(UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
    }
}
