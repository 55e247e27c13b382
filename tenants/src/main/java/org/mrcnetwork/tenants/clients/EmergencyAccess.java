package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaking the glass: a restricted client stands at the desk and nobody of her team is there. Whoever knows her whole
 * number and says why is let in for four hours; a second person looks at it afterwards.
 */
@Service
@Transactional
class EmergencyAccess {

    static final Duration LASTS = Duration.ofHours(4);

    private final CaseTeams teams;
    private final JdbcClient jdbc;
    private final CentreKeys keys;
    private final AuditLog audit;

    EmergencyAccess(CaseTeams teams, JdbcClient jdbc, CentreKeys keys, AuditLog audit) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
    }

    /** @param number the client's, since the reviewer may not know of the client */
    record Taken(
            UUID id,
            String number,
            Person by,
            String reason,
            Instant at,
            Instant until,
            @Nullable Instant reviewedAt,
            @Nullable Person reviewedBy) {}

    /**
     * @return the client
     * @throws NotFound when no restricted client has this number, or the caller is in the team already
     */
    UUID take(UUID id, String number, String reason) {
        Person self = Person.speaking();
        UUID client = numbered(number)
                .filter(found -> teams.of(found).stream()
                        .noneMatch(member -> member.personId().equals(self.id())))
                .orElseThrow(() -> new NotFound("A restricted client with this number"));
        Instant until = Instant.now().plus(LASTS);
        teams.add(client, self, Duty.EMERGENCY, until, self);
        jdbc.sql("""
                INSERT INTO emergency_access (id, client_id, number, person_id, person_name, reason, at, until)
                VALUES (?, ?, ?, ?, ?, ?, now(), ?)
                """)
                .params(
                        id,
                        client,
                        number,
                        self.id(),
                        self.name(),
                        keys.encrypt(reason.getBytes(StandardCharsets.UTF_8), id),
                        until.atOffset(ZoneOffset.UTC))
                .update();
        audit.record("emergency-access", "client", client);
        return client;
    }

    private Optional<UUID> numbered(String number) {
        return jdbc.sql("SELECT restricted_client_numbered(?)")
                .param(number)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** The latest 100, those that nobody has looked at yet first. */
    List<Taken> taken() {
        return jdbc.sql("SELECT * FROM emergency_access ORDER BY reviewed_at IS NOT NULL, at DESC LIMIT 100")
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OffsetDateTime reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
                    return new Taken(
                            id,
                            row.getString("number"),
                            new Person(row.getObject("person_id", UUID.class), row.getString("person_name")),
                            new String(keys.decrypt(row.getBytes("reason"), id), StandardCharsets.UTF_8),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("until", OffsetDateTime.class).toInstant(),
                            reviewedAt == null ? null : reviewedAt.toInstant(),
                            reviewedAt == null
                                    ? null
                                    : new Person(
                                            row.getObject("reviewed_by", UUID.class),
                                            row.getString("reviewed_by_name")));
                })
                .list();
    }

    /** @throws Refusal 403 for whoever took the access: a second person looks at it */
    void review(UUID id) {
        Person self = Person.speaking();
        UUID taker = jdbc.sql("SELECT person_id FROM emergency_access WHERE id = ?")
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new NotFound("That emergency access"));
        if (taker.equals(self.id())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "Another person has to look at an emergency access.");
        }
        jdbc.sql("""
                UPDATE emergency_access SET reviewed_at = now(), reviewed_by = ?, reviewed_by_name = ?
                WHERE id = ? AND reviewed_at IS NULL
                """).params(self.id(), self.name(), id).update();
        audit.record("review", "emergency-access", id);
    }
}
