package org.mrcnetwork.network.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of the library waits for the speaking centre, and for whom there (handbook 4.5). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LibraryDue {

    private final JdbcClient jdbc;

    LibraryDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sheet of ours of which statements are to be compared with their sources.
     *
     * @param due how many by today
     * @param soon how many more in the next 30 days
     */
    record DueSheet(
            UUID sheet,
            String title,
            List<String> countries,
            int due,
            int soon,
            @Nullable LocalDate earliest) {}

    /** @param outdated blocks that have changed since they were translated; missing: never were */
    record DueTranslation(UUID sheet, String title, String language, int outdated, int missing) {}

    /** @param submitted whether it waits for a colleague to look at it */
    record OpenDraft(UUID sheet, String title, boolean submitted, String writtenBy, Instant writtenAt) {}

    List<DueSheet> statements(LocalDate today) {
        return jdbc.sql("""
                        SELECT s.sheet_id, c.title, c.countries, min(s.due_on) AS earliest,
                          count(*) FILTER (WHERE s.due_on IS NULL OR s.due_on <= :today) AS due,
                          count(*) FILTER (WHERE s.due_on > :today) AS soon
                        FROM network.library_statement s JOIN network.library_current c ON c.id = s.sheet_id
                        WHERE s.owner_id = :centre AND (s.due_on IS NULL OR s.due_on <= :today + 30)
                        GROUP BY s.sheet_id, c.title, c.countries ORDER BY earliest NULLS FIRST, s.sheet_id""")
                .param("today", today)
                .param("centre", Tenancy.required().centre())
                .query((row, _) -> new DueSheet(
                        row.getObject("sheet_id", UUID.class),
                        row.getString("title"),
                        List.of((String[]) row.getArray("countries").getArray()),
                        row.getInt("due"),
                        row.getInt("soon"),
                        row.getObject("earliest", LocalDate.class)))
                .list();
    }

    List<DueTranslation> translations() {
        return jdbc.sql("""
                        SELECT u.sheet_id, c.title, u.language, count(*) FILTER (WHERE u.outdated) AS outdated,
                          count(*) FILTER (WHERE NOT u.outdated) AS missing
                        FROM network.library_untranslated u JOIN network.library_current c ON c.id = u.sheet_id
                        WHERE u.centre_id = :centre
                        GROUP BY u.sheet_id, c.title, u.language
                        ORDER BY outdated DESC, missing DESC, c.title, u.language""")
                .param("centre", Tenancy.required().centre())
                .query((row, _) -> new DueTranslation(
                        row.getObject("sheet_id", UUID.class),
                        row.getString("title"),
                        row.getString("language"),
                        row.getInt("outdated"),
                        row.getInt("missing")))
                .list();
    }

    List<OpenDraft> drafts() {
        return jdbc.sql("""
                        SELECT d.*, d.blocks -> 0 -> 'lines' ->> 0 AS title FROM network.library_draft d
                        ORDER BY d.state, d.written_at""")
                .query((row, _) -> new OpenDraft(
                        row.getObject("sheet_id", UUID.class),
                        row.getString("title"),
                        "SUBMITTED".equals(row.getString("state")),
                        row.getString("written_by_name"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Whom the morning's mail tells: who answers for the country of a sheet, or else who compared the statement last; who
     * last translated the sheet into the language that is outdated; and of what changed in a country that is followed, who
     * answers for that country here.
     */
    private static final String WAITING = """
            FROM (
              SELECT coalesce(r.person_id, s.checked_by) AS person, s.block_id
              FROM network.library_statement s
              LEFT JOIN network.library_responsible r ON r.country = s.countries[1]
              WHERE s.owner_id = :centre AND s.due_on <= :today
              UNION ALL
              SELECT t.written_by, u.block_id
              FROM network.library_untranslated u
              CROSS JOIN LATERAL (
                SELECT t.written_by FROM network.library_translation t
                WHERE t.sheet_id = u.sheet_id AND t.language = u.language
                ORDER BY t.written_at DESC LIMIT 1) t
              WHERE u.centre_id = :centre AND u.outdated
              UNION ALL
              SELECT r.person_id, k.id
              FROM network.library_correction k
              JOIN network.library_sheet s ON s.id = k.sheet_id
              JOIN network.library_responsible r ON r.country = s.countries[1]
              WHERE k.state = 'NEW' AND s.owner_id = :centre
              UNION ALL
              SELECT r.person_id, news.id
              FROM (SELECT n.* """ + FollowingCountries.NEWS + """
                ) news
              JOIN network.library_responsible r ON r.country = ANY (news.countries)) waiting
            WHERE person IS NOT NULL""";

    public List<UUID> people(LocalDate today) {
        return jdbc.sql("SELECT DISTINCT person " + WAITING)
                .param("centre", Tenancy.required().centre())
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    public int of(UUID person, LocalDate today) {
        return jdbc.sql("SELECT count(*) " + WAITING + " AND person = :person")
                .param("centre", Tenancy.required().centre())
                .param("today", today)
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
