package org.mrcnetwork.tenants.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which client's file was opened for a referral that the speaking centre has accepted. */
@Component
class ReceivedReferrals {

    private final JdbcClient jdbc;

    ReceivedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID client, Person by) {
        jdbc.sql("""
                INSERT INTO received_referral (id, client_id, accepted_by, accepted_by_name, accepted_at)
                VALUES (?, ?, ?, ?, now())
                """).params(id, client, by.id(), by.name()).update();
    }

    Optional<UUID> clientOf(UUID referral) {
        return jdbc.sql("SELECT client_id FROM received_referral WHERE id = ?")
                .param(referral)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    List<UUID> about(UUID client) {
        return jdbc.sql("SELECT id FROM received_referral WHERE client_id = ? ORDER BY accepted_at DESC, id DESC")
                .param(client)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
