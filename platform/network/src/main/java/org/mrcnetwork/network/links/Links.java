package org.mrcnetwork.network.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses and what is known of them. The platform's login writes it, a centre's its confirmations and wishes. */
@Repository
class Links {

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    List<LinkState> states(Collection<String> urls) {
        return database.sql("""
                        SELECT l.url, l.checked_at, l.http_status, l.moved_to,
                          CASE WHEN c.words = l.words THEN 'WORKS' ELSE l.status END AS status,
                          CASE WHEN c.words = l.words THEN c.confirmed_at ELSE l.since END AS since
                        FROM network.link l LEFT JOIN LATERAL (
                          SELECT words, confirmed_at FROM network.link_confirmation c
                          WHERE c.url = l.url AND l.status = 'CHANGED'
                          ORDER BY confirmed_at DESC, id DESC LIMIT 1) c ON true
                        WHERE l.url = ANY(:urls)""")
                .param("urls", urls.toArray(String[]::new))
                .query((row, _) -> new LinkState(
                        row.getString("url"),
                        LinkStatus.valueOf(row.getString("status")),
                        at(row, "since"),
                        at(row, "checked_at"),
                        row.getObject("http_status", Integer.class),
                        row.getString("moved_to")))
                .list();
    }

    /** The words that were seen last, taken in the same statement. */
    boolean confirm(UUID id, String url, @Nullable UUID by) {
        return database.sql("""
                        INSERT INTO network.link_confirmation (id, url, words, confirmed_by)
                        SELECT :id, url, words, :by FROM network.link WHERE url = :url AND words IS NOT NULL""")
                        .param("id", id)
                        .param("by", by)
                        .param("url", url)
                        .update()
                == 1;
    }

    void wish(String url) {
        database.sql("INSERT INTO network.link_wish (url) VALUES (?) ON CONFLICT (url) DO NOTHING")
                .param(url)
                .update();
    }

    /** @param used every address in use, each with the host that is asked */
    void use(SortedMap<String, String> used, Instant now) {
        String[] urls = used.keySet().toArray(String[]::new);
        database.sql("""
                        INSERT INTO network.link_host (host, not_before)
                        SELECT DISTINCT host, CAST(:now AS timestamptz)
                        FROM unnest(CAST(:hosts AS text[])) AS host ORDER BY host
                        ON CONFLICT (host) DO NOTHING""")
                .param("hosts", used.values().toArray(String[]::new))
                .param("now", utc(now))
                .update();
        database.sql("""
                        INSERT INTO network.link (url, host, since, next_check_at)
                        SELECT url, host, :now, :now
                        FROM unnest(CAST(:urls AS text[]), CAST(:hosts AS text[])) AS u(url, host) ORDER BY url
                        ON CONFLICT (url) DO UPDATE SET used = true WHERE NOT link.used""")
                .param("urls", urls)
                .param("hosts", used.values().toArray(String[]::new))
                .param("now", utc(now))
                .update();
        database.sql("""
                        UPDATE network.link l SET used = false
                        WHERE used AND NOT EXISTS (SELECT FROM unnest(CAST(:urls AS text[])) AS u(url) WHERE u.url = l.url)""").param("urls", urls).update();
    }

    /** Whether somebody wishes for one that was not in use when the rooms were last asked. */
    boolean strangeWishes() {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM network.link_wish w WHERE NOT EXISTS (
                          SELECT FROM network.link l WHERE l.url = w.url AND l.used))""").query(Boolean.class).single();
    }

    /** @param again nothing is looked at again that was looked at since then */
    void grantWishes(Instant now, Instant again) {
        database.sql("""
                        WITH wish AS (DELETE FROM network.link_wish RETURNING url)
                        UPDATE network.link l SET next_check_at = :now FROM wish
                        WHERE l.url = wish.url AND l.next_check_at > :now
                          AND (l.checked_at IS NULL OR l.checked_at < :again)""").param("now", utc(now)).param("again", utc(again)).update();
    }

    /** A host at which an address is due, for the caller alone until {@code mineUntil}. */
    Optional<String> takeHost(Instant now, Instant mineUntil) {
        return database.sql("""
                        UPDATE network.link_host SET not_before = :until WHERE host = (
                          SELECT h.host FROM network.link_host h
                          WHERE h.not_before <= :now AND EXISTS (
                            SELECT FROM network.link l WHERE l.host = h.host AND l.used AND l.next_check_at <= :now)
                          ORDER BY h.not_before, h.host LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING host""")
                .param("now", utc(now))
                .param("until", utc(mineUntil))
                .query(String.class)
                .optional();
    }

    void freeHost(String host, Instant from) {
        database.sql("UPDATE network.link_host SET not_before = ? WHERE host = ?")
                .params(utc(from), host)
                .update();
    }

    /** The one that has waited longest; the words that a centre has confirmed last are its known ones. */
    Optional<Link> due(String host, Instant now) {
        return database.sql("""
                        SELECT l.*, coalesce(c.words, l.known_words) AS known
                        FROM network.link l LEFT JOIN LATERAL (
                          SELECT words FROM network.link_confirmation c WHERE c.url = l.url
                          ORDER BY confirmed_at DESC, id DESC LIMIT 1) c ON true
                        WHERE l.host = :host AND l.used AND l.next_check_at <= :now
                        ORDER BY l.next_check_at, l.url LIMIT 1""")
                .param("host", host)
                .param("now", utc(now))
                .query((row, _) -> link(row))
                .optional();
    }

    void write(Link link, Instant next) {
        database.sql("""
                        UPDATE network.link SET status = :status, since = :since, checked_at = :checked,
                          next_check_at = :next, http_status = :code, moved_to = :movedTo, words = :words,
                          known_words = :known, failures = :failures, failing_since = :failing,
                          missing_days = :missing, last_missing = :lastMissing
                        WHERE url = :url""")
                .param("status", link.status().name())
                .param("since", utc(link.since()))
                .param("checked", link.checkedAt() == null ? null : utc(link.checkedAt()))
                .param("next", utc(next))
                .param("code", link.httpStatus())
                .param("movedTo", link.movedTo())
                .param("words", link.words())
                .param("known", link.knownWords())
                .param("failures", link.failures())
                .param("failing", link.failingSince())
                .param("missing", link.missingDays())
                .param("lastMissing", link.lastMissing())
                .param("url", link.url())
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        return new Link(
                row.getString("url"),
                LinkStatus.valueOf(row.getString("status")),
                since,
                at(row, "checked_at"),
                row.getObject("http_status", Integer.class),
                row.getString("moved_to"),
                row.getString("words"),
                row.getString("known"),
                row.getInt("failures"),
                row.getObject("failing_since", LocalDate.class),
                row.getInt("missing_days"),
                row.getObject("last_missing", LocalDate.class));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
