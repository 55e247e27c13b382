package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which other files became part of this one. */
@Component
@Order(1)
class MergesKept implements KeptAboutClient {

    private final MergedClients merged;

    MergesKept(MergedClients merged) {
        this.merged = merged;
    }

    @Override
    public String room() {
        return "merges";
    }

    @Override
    public List<MergedClients.Merge> about(UUID client) {
        return merged.into(client);
    }
}
