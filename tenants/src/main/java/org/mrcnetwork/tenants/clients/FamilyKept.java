package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links to other clients, without saying who these are: that somebody comes here is theirs to tell. */
@Component
class FamilyKept implements KeptAboutClient {

    private final Families families;

    FamilyKept(Families families) {
        this.families = families;
    }

    record Kept(Relation relation, boolean sameHousehold, boolean nextOfKin) {}

    @Override
    public String room() {
        return "family";
    }

    @Override
    public List<Kept> about(UUID client) {
        return families.of(client).stream()
                .map(link -> new Kept(link.relation(), link.sameHousehold(), link.nextOfKin()))
                .toList();
    }
}
