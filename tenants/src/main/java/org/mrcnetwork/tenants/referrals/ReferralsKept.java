package org.mrcnetwork.tenants.referrals;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.exchange.ExchangingReferrals;
import org.mrcnetwork.network.exchange.ReferralRecord;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** To whom the client was referred, what that centre was told, and what came of it. */
@Component
class ReferralsKept implements KeptAboutClient {

    private final SentReferrals sent;
    private final ExchangingReferrals exchange;

    ReferralsKept(SentReferrals sent, ExchangingReferrals exchange) {
        this.sent = sent;
        this.exchange = exchange;
    }

    @Override
    public String room() {
        return "referrals";
    }

    @Override
    public List<ReferralRecord> about(UUID client) {
        return sent.about(client).stream().map(exchange::get).toList();
    }

    /** Our copies of the letters lie in the network's schema. */
    @Override
    public void destroy(UUID client) {
        sent.about(client).forEach(exchange::forget);
    }
}
