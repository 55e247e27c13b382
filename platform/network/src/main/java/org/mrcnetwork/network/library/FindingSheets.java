package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.Word;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on the shelf, by what somebody looks for. */
@Repository
class FindingSheets {

    private static final int MOST_WORDS = 12;

    private final JdbcClient database;

    FindingSheets(JdbcClient database) {
        this.database = database;
    }

    /**
     * All of it has to fit.
     *
     * @param words anywhere in the sheet, in its own language or a translation, whatever the accents
     * @param country is meant by the sheet, or the sheet holds everywhere
     * @param owner a centre
     * @param language in which something of it can be read
     * @param shownHere only what the speaking centre shows to the public
     */
    record Wanted(
            @Nullable String words,
            @Nullable String country,
            @Nullable SheetKind kind,
            @Nullable ServiceType topic,
            @Nullable Audience audience,
            @Nullable MigrationPhase phase,
            @Nullable UUID owner,
            @Nullable String language,
            boolean shownHere) {

        /** All that the speaking centre shows to the public. */
        static final Wanted SHOWN_HERE = new Wanted(null, null, null, null, null, null, null, null, true);
    }

    /** The latest published first. */
    List<SheetListing> find(Wanted wanted, String language, PageCursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("c.withdrawn_at IS NULL AND (c.published_at, c.id) < (:at, :id)");
        parameters.put("at", after.at().atOffset(ZoneOffset.UTC));
        parameters.put("id", after.id());
        parameters.put("limit", limit);
        parameters.put("today", LocalDate.now(ZoneOffset.UTC));
        parameters.put("language", language);
        words(wanted.words(), where, parameters);
        also(where, parameters, "(:country = ANY (c.countries) OR c.countries = '{}')", "country", wanted.country());
        also(where, parameters, "c.kind = :kind", "kind", name(wanted.kind()));
        also(where, parameters, ":topic = ANY (c.topics)", "topic", name(wanted.topic()));
        also(where, parameters, ":audience = ANY (c.audiences)", "audience", name(wanted.audience()));
        also(where, parameters, ":phase = ANY (c.phases)", "phase", name(wanted.phase()));
        also(where, parameters, "c.owner_id = :owner", "owner", wanted.owner());
        also(where, parameters, """
                (c.language = :readIn OR EXISTS (SELECT FROM network.library_translation t
                  WHERE t.sheet_id = c.id AND t.language = :readIn AND t.lines IS NOT NULL))""", "readIn", wanted.language());
        if (wanted.shownHere()) {
            where.append(" AND ").append(ShownSheets.SHOWN);
        }
        return database.sql(LISTED.formatted(where))
                .params(parameters)
                .query(FindingSheets::listing)
                .list();
    }

    /** What is told of each is gathered for one page only. */
    private static final String LISTED = """
            SELECT c.*,
              coalesce(title.lines[1], c.title) AS shown_title,
              coalesce(summary.lines[1], c.blocks -> 1 -> 'lines' ->> 0) AS shown_summary,
              CASE WHEN title.lines IS NULL THEN c.language ELSE :language END AS shown_language,
              ARRAY(SELECT DISTINCT t.language FROM network.library_translation t
                    WHERE t.sheet_id = c.id AND t.lines IS NOT NULL ORDER BY t.language) AS translated,
              s.statements, s.stale
            FROM (SELECT c.* FROM network.library_current c WHERE %s
                  ORDER BY c.published_at DESC, c.id DESC LIMIT :limit) c
            LEFT JOIN network.library_translation title ON title.sheet_id = c.id AND title.language = :language
              AND title.block_id = (c.blocks -> 0 ->> 'id')::uuid AND title.of_words = c.blocks -> 0 ->> 'words'
              AND title.lines IS NOT NULL
            LEFT JOIN network.library_translation summary ON summary.sheet_id = c.id AND summary.language = :language
              AND summary.block_id = (c.blocks -> 1 ->> 'id')::uuid AND summary.of_words = c.blocks -> 1 ->> 'words'
              AND summary.lines IS NOT NULL AND title.lines IS NOT NULL
            CROSS JOIN LATERAL (
              SELECT count(*) AS statements, count(*) FILTER (WHERE s.due_on IS NULL OR s.due_on < :today) AS stale
              FROM network.library_statement s WHERE s.sheet_id = c.id) s
            ORDER BY c.published_at DESC, c.id DESC""";

    private static void words(@Nullable String text, StringBuilder where, Map<String, Object> parameters) {
        if (text == null || text.isBlank()) {
            return;
        }
        List<String> folded = Folding.words(text).stream()
                .map(Word::folded)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (folded.isEmpty()) {
            where.append(" AND false");
        }
        for (int i = 0; i < folded.size(); i++) {
            where.append(
                    " AND (c.folded LIKE :word%1$d OR EXISTS (SELECT FROM network.library_translation t".formatted(i));
            where.append(" WHERE t.sheet_id = c.id AND t.lines IS NOT NULL AND t.folded LIKE :word%d))".formatted(i));
            parameters.put("word" + i, "%" + folded.get(i) + "%");
        }
    }

    private static void also(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String parameter,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(parameter, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static SheetListing listing(ResultSet row, int number) throws SQLException {
        Sheet sheet = Sheets.sheet(row, number);
        List<String> languages = new ArrayList<>(List.of(sheet.language()));
        Stream.of((String[]) row.getArray("translated").getArray()).forEach(languages::add);
        return new SheetListing(
                sheet.id(),
                sheet.owner(),
                sheet.facts().kind(),
                sheet.facts().countries(),
                sheet.facts().topics(),
                sheet.facts().audiences(),
                sheet.facts().phases(),
                row.getString("shown_title"),
                row.getString("shown_summary"),
                row.getString("shown_language"),
                languages,
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("statements"),
                row.getInt("stale"));
    }
}
