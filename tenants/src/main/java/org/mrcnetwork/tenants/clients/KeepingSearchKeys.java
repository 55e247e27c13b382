package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
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
 * Makes the keys by which clients are found: at once of whom is registered here, and in the background of everybody whose
 * keys are older, or were made by PostgreSQL alone. Meanwhile these are found by their names as they are spelt.
 */
@Component
class KeepingSearchKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingSearchKeys.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;

    KeepingSearchKeys(JdbcClient jdbc, CentreLogins logins, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.transaction = transaction;
    }

    /** The client's row must be written already. */
    void remember(UUID client, Profile profile) {
        remember(new Outdated(client, profile.name(), profile.birthDate(), profile.birthYear()));
        compare(client);
    }

    /** The centre itself will look whether the client is like somebody who is restricted. */
    void compare(UUID client) {
        jdbc.sql("UPDATE client_search_key SET to_compare = true WHERE client_id = ?")
                .param(client)
                .update();
    }

    @Scheduled(
            fixedDelayString = "${mrc.search-keys.every:PT10M}",
            initialDelayString = "${mrc.search-keys.first:PT1S}")
    void remakeOutdated() {
        try {
            logins.ready().forEach(this::remakeOutdated);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Search keys wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    /** @return how many clients were given new keys */
    int remakeOutdated(UUID centre) {
        int made = 0;
        try {
            int some;
            do {
                some = Tenancy.<Integer, RuntimeException>callAs(
                        logins.of(centre), () -> transaction.execute(_ -> remakeSome()));
                made += some;
            } while (some == AT_ONCE);
        } catch (Refusal e) {
            LOG.info("Search keys of centre {} wait: it is not available", centre);
        }
        return made;
    }

    private int remakeSome() {
        List<Outdated> some = jdbc.sql("""
                SELECT c.id, c.given_name, c.family_name, c.birth_date, c.birth_year
                FROM client_search_key k JOIN client c ON c.id = k.client_id
                WHERE k.edition < ? LIMIT ? FOR UPDATE OF k SKIP LOCKED
                """)
                .params(SearchKeys.EDITION, AT_ONCE)
                .query((row, _) -> new Outdated(
                        row.getObject("id", UUID.class),
                        new Name(row.getString("given_name"), row.getString("family_name")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("birth_year", Integer.class)))
                .list();
        some.forEach(this::remember);
        return some.size();
    }

    private void remember(Outdated client) {
        SearchKeys keys = SearchKeys.of(client.name(), client.birthDate(), client.birthYear());
        jdbc.sql("""
                INSERT INTO client_search_key (client_id, words, sounds, latin, edition)
                VALUES (:client, array_to_tsvector(:words), array_to_tsvector(:sounds), :latin, :edition)
                ON CONFLICT (client_id) DO UPDATE SET words = excluded.words, sounds = excluded.sounds,
                    latin = excluded.latin, edition = excluded.edition
                """)
                .param("client", client.id())
                .param("words", keys.words().toArray(String[]::new))
                .param("sounds", keys.sounds().toArray(String[]::new))
                .param("latin", keys.latin())
                .param("edition", SearchKeys.EDITION)
                .update();
    }

    private record Outdated(
            UUID id,
            Name name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear) {}
}
