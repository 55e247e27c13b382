package org.mrcnetwork.tenants.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that are to be destroyed, and the tombstones of those that were. */
@Component
class Erasures {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Erasures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param paper what became of the paper file, in the confirming person's words
     * @param destroyed how many rows of which kind, once it is done
     */
    record Erasure(
            UUID id,
            UUID clientId,
            String number,
            ErasureBecause because,
            LocalDate registeredOn,
            Instant proposedAt,
            Person proposedBy,
            @Nullable String paper,
            @Nullable Map<String, Integer> destroyed,
            @Nullable Instant confirmedAt,
            @Nullable Person confirmedBy) {}

    void propose(UUID id, UUID client, String number, Instant registeredAt, ErasureBecause because, Person by) {
        jdbc.sql("""
                INSERT INTO erasure
                    (id, client_id, number, because, registered_on, proposed_at, proposed_by, proposed_by_name)
                VALUES (?, ?, ?, ?, ?, now(), ?, ?)
                """)
                .params(
                        id,
                        client,
                        number,
                        because.name(),
                        registeredAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                        by.id(),
                        by.name())
                .update();
    }

    void confirm(UUID id, String paper, Map<String, Integer> destroyed, Person by) {
        jdbc.sql("""
                UPDATE erasure SET paper = ?, destroyed = ?::jsonb, confirmed_at = now(), confirmed_by = ?,
                    confirmed_by_name = ? WHERE id = ?
                """)
                .params(paper, json.writeValueAsString(destroyed), by.id(), by.name(), id)
                .update();
    }

    /** @return false when there was no proposal that is still open */
    boolean withdraw(UUID id) {
        return jdbc.sql("DELETE FROM erasure WHERE id = ? AND confirmed_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql("SELECT * FROM erasure WHERE id = ?")
                .param(id)
                .query(this::erasure)
                .optional();
    }

    Optional<Erasure> ofClient(UUID client) {
        return jdbc.sql("SELECT * FROM erasure WHERE client_id = ?")
                .param(client)
                .query(this::erasure)
                .optional();
    }

    /** Those that wait for a second person first, then the latest; 200 at most. */
    List<Erasure> latest() {
        return jdbc.sql("SELECT * FROM erasure ORDER BY confirmed_at IS NOT NULL, proposed_at DESC LIMIT 200")
                .query(this::erasure)
                .list();
    }

    private Erasure erasure(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        String destroyed = row.getString("destroyed");
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("number"),
                ErasureBecause.valueOf(row.getString("because")),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                new Person(row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name")),
                row.getString("paper"),
                destroyed == null ? null : json.readValue(destroyed, new TypeReference<>() {}),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                confirmedAt == null
                        ? null
                        : new Person(row.getObject("confirmed_by", UUID.class), row.getString("confirmed_by_name")));
    }
}
