package org.mrcnetwork.gateway.limits;

import org.mrcnetwork.gateway.Slug;
import org.springframework.stereotype.Component;

/** Asked only once somebody is known to be signed in, so that no outsider can use up an organisation's share. */
@Component
public final class LimitingOrganisations {

    private final Buckets buckets;

    LimitingOrganisations(LimitSettings limits) {
        buckets =
                new Buckets(limits.organisation().burst(), limits.organisation().refill());
    }

    public void draw(Slug organisation) {
        buckets.draw(organisation.value());
    }
}
