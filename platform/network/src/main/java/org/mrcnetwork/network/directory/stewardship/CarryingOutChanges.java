package org.mrcnetwork.network.directory.stewardship;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.DirectoryFacts;
import org.mrcnetwork.tenancy.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Does to the directory what its stewards have decided, in the order in which they did. By the platform's login: a
 * centre's may read what everybody sees and write what it has decided, no more. Whatever breaks off in between is done
 * at the next round, once.
 */
@Component
class CarryingOutChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOutChanges.class);
    private static final int AT_ONCE = 100;

    private final DirectoryChanges changes;
    private final DirectoryFacts facts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CarryingOutChanges(
            DirectoryChanges changes, DirectoryFacts facts, JdbcClient database, TransactionTemplate transaction) {
        this.changes = changes;
        this.facts = facts;
        this.database = database;
        this.transaction = transaction;
    }

    /** So that whoever decided sees it done. Call it when what was decided is committed. */
    void now() {
        try {
            Tenancy.<Boolean, RuntimeException>callAsPlatform(() -> {
                Round round = new Round();
                while (round.next()) {
                    // And the one after it.
                }
                return true;
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Decided changes of the directory wait for the next round", e);
        }
    }

    @Scheduled(
            fixedDelayString = "${mrc.directory.carry-out-every:PT15S}",
            initialDelayString = "${mrc.directory.carry-out-every:PT15S}")
    void rounds() {
        now();
        try {
            refreshOlderEntries();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Older entries of the directory wait for the database: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Entries written before there were facts. */
    private void refreshOlderEntries() {
        List<UUID> some;
        do {
            some = Objects.requireNonNull(transaction.execute(_ -> {
                List<UUID> older = database.sql("""
                                SELECT DISTINCT organization_id FROM network.directory_entry e WHERE facts = '{}'
                                  AND EXISTS (SELECT FROM network.service s WHERE s.id = e.service_id)
                                LIMIT :limit""")
                        .param("limit", AT_ONCE)
                        .query(UUID.class)
                        .list();
                if (!older.isEmpty()) {
                    facts.lock();
                    older.forEach(facts::refresh);
                }
                return older;
            }));
        } while (some.size() == AT_ONCE);
    }

    /** One that cannot be carried out holds up none behind it, and is tried again at the next round. */
    private final class Round {

        private final Set<UUID> failed = new HashSet<>();
        private @Nullable UUID current;

        boolean next() {
            current = null;
            try {
                return Boolean.TRUE.equals(transaction.execute(_ -> changes.nextToApply(failed)
                        .map(change -> {
                            current = change.id();
                            carryOut(change);
                            return true;
                        })
                        .orElse(false)));
            } catch (DataAccessException | JacksonException | IllegalArgumentException e) {
                UUID id = current;
                if (id == null) {
                    throw e;
                }
                LOG.error("Change {} of the directory cannot be carried out", id, e);
                failed.add(id);
                return true;
            }
        }
    }

    private void carryOut(DirectoryChange change) {
        facts.lock();
        facts.find(change.service()).ifPresent(known -> {
            assure(change);
            var to = change.changes().applied(known.facts(), Objects.requireNonNullElse(change.accepted(), List.of()));
            if (to.equals(known.facts())) {
                facts.refresh(known.organization());
            } else {
                facts.write(change.service(), known.organization(), known.facts(), to);
            }
        });
        changes.applied(change.id());
    }

    private void assure(DirectoryChange change) {
        LocalDate due = change.dueOn();
        if (due == null) {
            return;
        }
        LocalDate on = LocalDate.ofInstant(Objects.requireNonNull(change.decidedAt()), ZoneOffset.UTC);
        database.sql("""
                        INSERT INTO network.service_assurance (service_id, assured_on, assured_by, due_on)
                        VALUES (:service, :on, :by, :due)
                        ON CONFLICT (service_id) DO UPDATE SET
                          assured_on = excluded.assured_on, assured_by = excluded.assured_by, due_on = excluded.due_on""")
                .param("service", change.service())
                .param("on", on)
                .param("by", change.decider())
                .param("due", due)
                .update();
        database.sql(
                        "UPDATE network.service SET assured_date = ?, version = version + 1, changed_at = now() WHERE id = ?")
                .params(on, change.service())
                .update();
    }
}
