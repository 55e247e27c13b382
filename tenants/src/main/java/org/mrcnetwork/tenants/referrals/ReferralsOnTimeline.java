package org.mrcnetwork.tenants.referrals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.exchange.ExchangingReferrals;
import org.mrcnetwork.network.exchange.ReferralRecord;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals sent for a client, with how each stands at the moment. */
@Component
class ReferralsOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final ExchangingReferrals exchange;

    ReferralsOnTimeline(JdbcClient jdbc, ExchangingReferrals exchange) {
        this.jdbc = jdbc;
        this.exchange = exchange;
    }

    @Override
    public String kind() {
        return "referral";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("referral:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT id, referred_at, referred_by, referred_by_name FROM referral
                WHERE client_id = :client AND (referred_at, id) < (:at, :id)
                ORDER BY referred_at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> {
                    UUID referral = row.getObject("id", UUID.class);
                    ReferralRecord sent = exchange.get(referral);
                    return new TimelineEntry(
                            referral,
                            row.getObject("referred_at", OffsetDateTime.class).toInstant(),
                            kind(),
                            sent.service().code(),
                            List.of(sent.status().code()),
                            sent.partner().name(),
                            new Person(row.getObject("referred_by", UUID.class), row.getString("referred_by_name")),
                            "/referrals/" + referral);
                })
                .list();
    }
}
