package org.mrcnetwork.tenants.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which client each referral is about that the speaking centre has sent. Known to it alone. */
@Component
class SentReferrals {

    private final JdbcClient jdbc;

    SentReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID client, UUID consent, Person by) {
        jdbc.sql("""
                INSERT INTO referral (id, client_id, consent_id, referred_by, referred_by_name, referred_at)
                VALUES (?, ?, ?, ?, ?, now())
                """).params(id, client, consent, by.id(), by.name()).update();
    }

    Optional<UUID> clientOf(UUID referral) {
        return jdbc.sql("SELECT client_id FROM referral WHERE id = ?")
                .param(referral)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    List<UUID> about(UUID client) {
        return jdbc.sql("SELECT id FROM referral WHERE client_id = ? ORDER BY referred_at DESC, id DESC")
                .param(client)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
