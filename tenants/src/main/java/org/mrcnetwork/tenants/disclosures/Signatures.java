package org.mrcnetwork.tenants.disclosures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has signed a proposal as it stands. */
@Component
class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Signature(Person by, Instant at) {}

    /** @return false when this person has signed it already */
    boolean add(Disclosure disclosure, Person by) {
        return jdbc.sql("""
                INSERT INTO disclosure_signature (disclosure_id, client_id, person_id, person_name, at)
                VALUES (?, ?, ?, ?, now()) ON CONFLICT DO NOTHING
                """)
                        .params(disclosure.id(), disclosure.clientId(), by.id(), by.name())
                        .update()
                == 1;
    }

    List<Signature> of(UUID disclosure) {
        return jdbc.sql(
                        "SELECT person_id, person_name, at FROM disclosure_signature WHERE disclosure_id = ? ORDER BY at")
                .param(disclosure)
                .query((row, _) -> new Signature(
                        new Person(row.getObject("person_id", UUID.class), row.getString("person_name")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void forget(UUID disclosure) {
        jdbc.sql("DELETE FROM disclosure_signature WHERE disclosure_id = ?")
                .param(disclosure)
                .update();
    }
}
