package org.mrcnetwork.tenants.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mrcnetwork.network.exchange.ExchangingReferrals;
import org.mrcnetwork.network.exchange.ReferralRecord;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** To whom the client was referred, or from where, what was told, and what came of it. */
@Component
class ReferralsKept implements KeptAboutClient {

    private final SentReferrals sent;
    private final ReceivedReferrals received;
    private final ExchangingReferrals exchange;

    ReferralsKept(SentReferrals sent, ReceivedReferrals received, ExchangingReferrals exchange) {
        this.sent = sent;
        this.received = received;
        this.exchange = exchange;
    }

    @Override
    public String room() {
        return "referrals";
    }

    @Override
    public List<ReferralRecord> about(UUID client) {
        return Stream.concat(sent.about(client).stream(), received.about(client).stream())
                .flatMap(id -> exchange.find(id).stream())
                .toList();
    }

    /** Our copies of the letters lie in the network's schema. */
    @Override
    public void destroy(UUID client) {
        sent.about(client).forEach(exchange::forget);
        received.about(client).forEach(exchange::forgetReceived);
    }
}
