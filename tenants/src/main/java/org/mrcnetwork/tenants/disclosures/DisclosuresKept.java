package org.mrcnetwork.tenants.disclosures;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** What authorities asked about the client, and what they were told. */
@Component
class DisclosuresKept implements KeptAboutClient {

    private final Disclosures disclosures;
    private final DisclosureViews views;

    DisclosuresKept(Disclosures disclosures, DisclosureViews views) {
        this.disclosures = disclosures;
        this.views = views;
    }

    @Override
    public String room() {
        return "disclosures";
    }

    @Override
    public List<DisclosureViews.DisclosureView> about(UUID client) {
        return disclosures.findAllByClientIdOrderByReceivedOnDescIdDesc(client).stream()
                .map(views::whole)
                .toList();
    }
}
