package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The groups that a client is in, without the others who are in them. */
@Component
class GroupsKept implements KeptAboutClient {

    private final GroupsOfClients groups;

    GroupsKept(GroupsOfClients groups) {
        this.groups = groups;
    }

    record Kept(GroupKind kind, String name) {}

    @Override
    public String room() {
        return "groups";
    }

    @Override
    public List<Kept> about(UUID client) {
        return groups.of(client).stream()
                .map(group -> new Kept(group.kind(), group.name()))
                .toList();
    }
}
