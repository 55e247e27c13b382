package org.mrcnetwork.network.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which countries the speaking centre follows, who there answers for what it tells people about each, and what of it has
 * changed since somebody took note (handbook 4.5).
 */
@Repository
@Transactional
class FollowingCountries {

    private final JdbcClient database;

    FollowingCountries(JdbcClient database) {
        this.database = database;
    }

    /** @param sheets that are out about it, and not withdrawn */
    record Followed(
            String country,
            boolean followed,
            @Nullable UUID responsible,
            @Nullable String responsibleName,
            int sheets) {}

    /**
     * A sheet of another centre that says something else than when somebody here took note of it.
     *
     * @param from the version that is known here, 0 for a new sheet
     * @param to the version that is out
     */
    record News(
            UUID sheet,
            UUID owner,
            List<String> countries,
            String title,
            String language,
            int from,
            int to,
            String whatChanged,
            Instant publishedAt) {}

    void follow(String country) {
        database.sql("""
                        INSERT INTO network.library_subscription (country) VALUES (?)
                        ON CONFLICT (centre_id, country) DO NOTHING""").param(country).update();
    }

    void leave(String country) {
        database.sql("DELETE FROM network.library_subscription WHERE country = ?")
                .param(country)
                .update();
    }

    void answersFor(String country, Person person) {
        database.sql("""
                        INSERT INTO network.library_responsible (country, person_id, person_name) VALUES (?, ?, ?)
                        ON CONFLICT (centre_id, country) DO UPDATE SET person_id = excluded.person_id,
                          person_name = excluded.person_name, since = now()""").params(country, person.id(), person.name()).update();
    }

    void nobodyAnswersFor(String country) {
        database.sql("DELETE FROM network.library_responsible WHERE country = ?")
                .param(country)
                .update();
    }

    /** Countries that there are sheets about, that are followed, or that somebody answers for. */
    List<Followed> countries() {
        return database.sql("""
                        WITH written AS (
                          SELECT country, count(*)::int AS sheets
                          FROM network.library_current c CROSS JOIN LATERAL unnest(c.countries) AS country
                          WHERE c.withdrawn_at IS NULL GROUP BY country)
                        SELECT coalesce(w.country, s.country, r.country) AS country, s.country IS NOT NULL AS followed,
                               r.person_id, r.person_name, coalesce(w.sheets, 0) AS sheets
                        FROM written w
                        FULL JOIN network.library_subscription s ON s.country = w.country
                        FULL JOIN network.library_responsible r ON r.country = coalesce(w.country, s.country)
                        ORDER BY 1""")
                .query((row, _) -> new Followed(
                        row.getString("country"),
                        row.getBoolean("followed"),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getInt("sheets")))
                .list();
    }

    /** What has changed in the countries that are followed, the latest first. */
    List<News> news(int limit) {
        return database.sql("SELECT * " + NEWS + " ORDER BY n.published_at DESC, n.id LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> new News(
                        row.getObject("id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        List.of((String[]) row.getArray("countries").getArray()),
                        row.getString("title"),
                        row.getString("language"),
                        row.getInt("known"),
                        row.getInt("number"),
                        row.getString("what_changed"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was out when a country was first followed is taken as known. */
    static final String NEWS = """
            FROM (
              SELECT c.*, coalesce(
                  (SELECT e.number FROM network.library_seen e WHERE e.sheet_id = c.id),
                  (SELECT max(v.number) FROM network.library_version v
                   WHERE v.sheet_id = c.id AND v.published_at <= f.since),
                  0) AS known
              FROM network.library_current c
              CROSS JOIN LATERAL (
                SELECT min(s.since) AS since FROM network.library_subscription s
                WHERE s.country = ANY (c.countries) HAVING count(*) > 0) f
              WHERE c.withdrawn_at IS NULL AND c.owner_id <> network.speaker()) n
            WHERE n.number > n.known""";

    int news() {
        return database.sql("SELECT count(*) " + NEWS).query(Integer.class).single();
    }

    /** Somebody took note of what the sheet says in this version. */
    void note(UUID sheet, int number, Person by) {
        database.sql("""
                        INSERT INTO network.library_seen AS s (sheet_id, number, seen_by, seen_by_name)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (centre_id, sheet_id) DO UPDATE SET number = greatest(s.number, excluded.number),
                          seen_by = excluded.seen_by, seen_by_name = excluded.seen_by_name, seen_at = now()""").params(sheet, number, by.id(), by.name()).update();
    }
}
