package org.mrcnetwork.tenants.referrals;

import java.util.UUID;
import org.mrcnetwork.network.exchange.ExchangingReferrals;
import org.mrcnetwork.tenants.clients.ToldOfRestriction;
import org.springframework.stereotype.Component;

/** A client who is restricted at home is restricted where they have been referred to before (ADR 14). */
@Component
class RestrictingLetters implements ToldOfRestriction {

    private final SentReferrals sent;
    private final ExchangingReferrals exchange;

    RestrictingLetters(SentReferrals sent, ExchangingReferrals exchange) {
        this.sent = sent;
        this.exchange = exchange;
    }

    @Override
    public void restricted(UUID client) {
        sent.about(client).forEach(exchange::restrict);
    }
}
