package org.mrcnetwork.network.agenda;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when on a centre has something to do, per kind of work: a moment and nothing else. A centre of which nothing is
 * written is looked after, so that nobody is forgotten.
 */
@Component
public class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centres whose moment has come. Call it while no centre is speaking. */
    public List<UUID> due(String work) {
        return jdbc.sql("""
                SELECT c FROM network.ready_centres() AS c
                LEFT JOIN network.agenda a ON a.centre_id = c AND a.work = ?
                WHERE a.due_at IS NULL OR a.due_at <= now() ORDER BY a.due_at NULLS LAST""").param(work).query(UUID.class).list();
    }

    /**
     * Takes the speaking centre's work for itself, where it is due and nobody else has taken it. Whoever does not say within
     * that time what is next has failed or died, and the work is due again: for work that holds no row while it is done.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String work, Duration patience) {
        return jdbc.sql("""
                INSERT INTO network.agenda (centre_id, work, due_at)
                VALUES (:centre, :work, now() + make_interval(secs => :seconds))
                ON CONFLICT (centre_id, work) DO UPDATE SET due_at = excluded.due_at WHERE agenda.due_at <= now()""")
                        .param("centre", Tenancy.required().centre())
                        .param("work", work)
                        .param("seconds", patience.toSeconds())
                        .update()
                == 1;
    }

    /** The speaking centre has something to do at that moment, or earlier if it had before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noLaterThan(String work, Instant at) {
        jdbc.sql("""
                INSERT INTO network.agenda (centre_id, work, due_at) VALUES (?, ?, ?)
                ON CONFLICT (centre_id, work) DO UPDATE SET due_at = least(agenda.due_at, excluded.due_at)""")
                .params(Tenancy.required().centre(), work, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The speaking centre's work is done. Whoever has added to it in a transaction that is still open is waited for, so
     * that what was added is counted: the row is locked before the question is asked.
     *
     * @param at when there is something to do again; nothing until somebody says so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void next(String work, Supplier<Optional<Instant>> at) {
        UUID centre = Tenancy.required().centre();
        jdbc.sql("""
                INSERT INTO network.agenda (centre_id, work, due_at) VALUES (?, ?, now())
                ON CONFLICT (centre_id, work) DO UPDATE SET due_at = agenda.due_at""").params(centre, work).update();
        @Nullable Instant moment = at.get().orElse(null);
        jdbc.sql("""
                UPDATE network.agenda SET due_at = coalesce(CAST(:at AS timestamptz), 'infinity')
                WHERE centre_id = :centre AND work = :work""")
                .param("at", moment == null ? null : moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("centre", centre)
                .param("work", work)
                .update();
    }
}
