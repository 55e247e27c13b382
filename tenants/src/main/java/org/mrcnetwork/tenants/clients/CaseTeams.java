package org.mrcnetwork.tenants.clients;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works with which client, and of which clients only they may know. PostgreSQL hides the rows of the others. */
@Component
class CaseTeams {

    private final JdbcClient jdbc;

    CaseTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until when an emergency access ends by itself; null for everybody else */
    record Member(
            UUID personId,
            String name,
            Duty duty,
            Instant since,
            @Nullable Instant until,
            String addedBy) {}

    record Restriction(RestrictedBecause because, Instant since, String by) {}

    /** Who is in it at this moment, the lead first. */
    List<Member> of(UUID client) {
        return jdbc.sql("""
                SELECT person_id, person_name, duty, since, until, added_by_name FROM case_team
                WHERE client_id = ? AND (until IS NULL OR until > now())
                ORDER BY duty = 'LEAD' DESC, since, id
                """)
                .param(client)
                .query((row, _) -> {
                    OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
                    return new Member(
                            row.getObject("person_id", UUID.class),
                            row.getString("person_name"),
                            Duty.valueOf(row.getString("duty")),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant(),
                            row.getString("added_by_name"));
                })
                .list();
    }

    Optional<Restriction> restriction(UUID client) {
        return jdbc.sql("SELECT because, restricted_at, restricted_by_name FROM restricted_client WHERE client_id = ?")
                .param(client)
                .query((row, _) -> new Restriction(
                        RestrictedBecause.valueOf(row.getString("because")),
                        row.getObject("restricted_at", OffsetDateTime.class).toInstant(),
                        row.getString("restricted_by_name")))
                .optional();
    }

    void add(UUID client, Person person, Duty duty, @Nullable Instant until, Person by) {
        jdbc.sql("""
                INSERT INTO case_team (id, client_id, person_id, person_name, duty, since, until, added_by, added_by_name)
                VALUES (:id, :client, :person, :name, :duty, now(), :until, :by, :byName)
                """)
                .param("id", Ids.next())
                .param("client", client)
                .param("person", person.id())
                .param("name", person.name())
                .param("duty", duty.name())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.id())
                .param("byName", by.name())
                .update();
    }

    /** @return whether the person was in the team */
    boolean end(UUID client, UUID person) {
        return jdbc.sql("""
                UPDATE case_team SET until = now()
                WHERE client_id = ? AND person_id = ? AND (until IS NULL OR until > now())
                """).params(client, person).update() > 0;
    }

    void restrict(UUID client, RestrictedBecause because, Person by) {
        jdbc.sql("""
                INSERT INTO restricted_client (client_id, because, restricted_at, restricted_by, restricted_by_name)
                VALUES (?, ?, now(), ?, ?) ON CONFLICT (client_id) DO UPDATE SET because = excluded.because
                """).params(client, because.name(), by.id(), by.name()).update();
    }

    void lift(UUID client) {
        jdbc.sql("DELETE FROM restricted_client WHERE client_id = ?")
                .param(client)
                .update();
    }
}
