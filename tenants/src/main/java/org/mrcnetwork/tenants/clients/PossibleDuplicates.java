package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the team of a restricted client that a person very much like her was registered by somebody who could not be
 * warned, since they may not know of her. The centre itself looks, after the registration: nothing in the answer to
 * whoever registered, nor how long it took, depends on what is found.
 */
@Component
class PossibleDuplicates {

    private static final Logger LOG = LoggerFactory.getLogger(PossibleDuplicates.class);
    private static final int AT_ONCE = 100;

    private final Duplicates duplicates;
    private final CaseTeams teams;
    private final Clients clients;
    private final CentreLogins logins;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PossibleDuplicates(
            Duplicates duplicates,
            CaseTeams teams,
            Clients clients,
            CentreLogins logins,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.duplicates = duplicates;
        this.teams = teams;
        this.clients = clients;
        this.logins = logins;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * @param clientId the restricted client
     * @param otherId who was registered
     */
    record Noticed(UUID id, UUID clientId, UUID otherId, double score, List<String> reasons, Instant at) {}

    @Scheduled(fixedDelayString = "${mrc.possible-duplicates.every:PT1M}", initialDelayString = "PT30S")
    void lookEverywhere() {
        try {
            logins.ready().forEach(this::look);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Possible duplicates wait for the database: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Looks at everybody who was registered or rectified, or brought a document, since it last looked. */
    void look(UUID centre) {
        try {
            CentreLogin login = logins.of(centre);
            boolean more = true;
            while (more) {
                more = Tenancy.<Boolean, RuntimeException>callAs(login, () -> transaction.execute(_ -> lookAtSome()));
            }
        } catch (Refusal e) {
            LOG.info("Possible duplicates of centre {} wait: it is not available", centre);
        }
    }

    private boolean lookAtSome() {
        List<UUID> some = jdbc.sql("""
                SELECT client_id FROM client_search_key WHERE to_compare ORDER BY client_id LIMIT ?
                FOR UPDATE SKIP LOCKED
                """).param(AT_ONCE).query(UUID.class).list();
        boolean anybodyRestricted = jdbc.sql("SELECT EXISTS (SELECT FROM restricted_client)")
                .query(Boolean.class)
                .single();
        if (anybodyRestricted) {
            some.forEach(this::noticeFor);
        }
        jdbc.sql("UPDATE client_search_key SET to_compare = false WHERE client_id = ANY (?)")
                .param(some.toArray(UUID[]::new))
                .update();
        return some.size() == AT_ONCE;
    }

    /** Whoever wrote the file was shown those candidates of whom they may know. */
    private void noticeFor(UUID client) {
        UUID warned = jdbc.sql("""
                SELECT person_id FROM audit_entry
                WHERE subject_id = ? AND action IN ('register', 'rectify', 'merge', 'undo-merge', 'add-document', 'correct-document')
                ORDER BY at DESC LIMIT 1
                """)
                .param(client)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(person -> person)
                .orElse(new UUID(0, 0));
        clients.findById(client)
                .ifPresent(named -> duplicates.ofClient(client, Likeness.of(named.profile())).stream()
                        .filter(candidate -> teams.restriction(candidate.id()).isPresent())
                        .filter(candidate -> teams.of(candidate.id()).stream()
                                .noneMatch(member -> member.personId().equals(warned)))
                        .forEach(candidate -> jdbc.sql("""
                        INSERT INTO possible_duplicate AS p (id, client_id, other_id, score, reasons, noticed_at)
                        VALUES (?, ?, ?, ?, ?, now())
                        ON CONFLICT (client_id, other_id) DO UPDATE
                            SET score = excluded.score, reasons = excluded.reasons, noticed_at = now(),
                                dealt_with_at = NULL, dealt_with_by = NULL, dealt_with_by_name = NULL
                            WHERE NOT p.reasons @> excluded.reasons
                        """)
                                .params(
                                        Ids.next(),
                                        candidate.id(),
                                        client,
                                        candidate.score(),
                                        candidate.reasons().toArray(String[]::new))
                                .update()));
    }

    /** What nobody has dealt with, the likeliest first, 50 at most. */
    List<Noticed> open() {
        return jdbc.sql("""
                SELECT * FROM possible_duplicate WHERE dealt_with_at IS NULL ORDER BY score DESC, id LIMIT 50
                """)
                .query((row, _) -> new Noticed(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getDouble("score"),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        row.getObject("noticed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Safe to repeat. */
    void dealtWith(UUID id, Person by) {
        requireKnown(jdbc.sql("""
                UPDATE possible_duplicate SET dealt_with_at = coalesce(dealt_with_at, now()),
                    dealt_with_by = coalesce(dealt_with_by, ?), dealt_with_by_name = coalesce(dealt_with_by_name, ?)
                WHERE id = ?
                """).params(by.id(), by.name(), id).update());
    }

    /** Takes that back. */
    void notDealtWith(UUID id) {
        requireKnown(jdbc.sql("""
                UPDATE possible_duplicate SET dealt_with_at = NULL, dealt_with_by = NULL, dealt_with_by_name = NULL
                WHERE id = ?
                """).param(id).update());
    }

    private static void requireKnown(int rows) {
        if (rows == 0) {
            throw new NotFound("That notice");
        }
    }
}
