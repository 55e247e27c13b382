package org.mrcnetwork.gateway.limits;

import org.springframework.stereotype.Component;

/** So many messages at one address: whoever has learnt one cannot keep a centre's database busy. */
@Component
public final class LimitingHooks {

    private final Buckets buckets;

    LimitingHooks(LimitSettings limits) {
        buckets = new Buckets(limits.hook().burst(), limits.hook().refill());
    }

    public void draw(String token) {
        buckets.draw(token);
    }
}
