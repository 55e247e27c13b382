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

/** Referrals sent for a client, and the one with which the client came, with how each stands at the moment. */
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
                SELECT * FROM (
                    SELECT id, referred_at AS at, referred_by AS by_id, referred_by_name AS by_name
                    FROM referral WHERE client_id = :client
                    UNION ALL
                    SELECT id, accepted_at, accepted_by, accepted_by_name
                    FROM received_referral WHERE client_id = :client) AS both_ways
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> {
                    ReferralRecord referral = exchange.get(row.getObject("id", UUID.class));
                    return new TimelineEntry(
                            referral.id(),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            kind(),
                            referral.service().code(),
                            List.of(referral.status().code()),
                            referral.partner().name(),
                            new Person(row.getObject("by_id", UUID.class), row.getString("by_name")),
                            "/referrals/" + referral.id());
                })
                .list();
    }
}
