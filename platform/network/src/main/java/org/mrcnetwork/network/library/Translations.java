package org.mrcnetwork.network.library;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Languages that centres have taken on, and what they have translated. */
@Repository
class Translations {

    private final JdbcClient database;

    Translations(JdbcClient database) {
        this.database = database;
    }

    /** @param centre that translates into it */
    record TakenOn(String language, UUID centre) {

        boolean isOurs() {
            return Tenancy.speaking().filter(us -> us.centre().equals(centre)).isPresent();
        }
    }

    /** Does nothing where somebody has it. */
    void takeOn(UUID sheet, String language) {
        database.sql("""
                        INSERT INTO network.library_language (sheet_id, language) VALUES (?, ?)
                        ON CONFLICT (sheet_id, language) DO NOTHING""").params(sheet, language).update();
    }

    boolean handOn(UUID sheet, String language, UUID to) {
        return database.sql("""
                        UPDATE network.library_language SET centre_id = ?, since = now()
                        WHERE sheet_id = ? AND language = ?""").params(to, sheet, language).update() == 1;
    }

    List<TakenOn> languages(UUID sheet) {
        return database.sql("SELECT * FROM network.library_language WHERE sheet_id = ? ORDER BY language")
                .param(sheet)
                .query((row, _) -> new TakenOn(row.getString("language"), row.getObject("centre_id", UUID.class)))
                .list();
    }

    Optional<TakenOn> language(UUID sheet, String language) {
        return languages(sheet).stream()
                .filter(one -> one.language().equals(language))
                .findFirst();
    }

    /** In which something of it can be read. */
    List<String> released(UUID sheet) {
        return database.sql("""
                        SELECT DISTINCT language FROM network.library_translation
                        WHERE sheet_id = ? AND lines IS NOT NULL ORDER BY language""").param(sheet).query(String.class).list();
    }

    void write(UUID sheet, String language, Block block, List<String> lines, Person by) {
        database.sql("""
                        INSERT INTO network.library_translation AS t
                          (sheet_id, language, block_id, of_words, working, working_folded, written_by, written_by_name)
                        VALUES (:sheet, :language, :block, :words, :lines, :folded, :by, :byName)
                        ON CONFLICT (sheet_id, language, block_id, of_words) DO UPDATE SET
                          working = CASE WHEN t.lines = excluded.working THEN NULL ELSE excluded.working END,
                          working_folded = excluded.working_folded,
                          written_by = excluded.written_by, written_by_name = excluded.written_by_name,
                          written_at = now()""")
                .param("sheet", sheet)
                .param("language", language)
                .param("block", block.id())
                .param("words", block.words())
                .param("lines", lines.toArray(String[]::new))
                .param("folded", Folding.fold(String.join(" ", lines)))
                .param("by", by.id())
                .param("byName", by.name())
                .update();
    }

    /** Everything that is ready. */
    int release(UUID sheet, String language) {
        return database.sql("""
                        UPDATE network.library_translation SET lines = working, folded = working_folded,
                          working = NULL, released_at = now()
                        WHERE sheet_id = ? AND language = ? AND working IS NOT NULL""").params(sheet, language).update();
    }

    /** Of all words that these sheets ever had, the latest first. */
    List<Translation> of(UUID sheet, Collection<String> languages) {
        return database.sql("""
                        SELECT * FROM network.library_translation
                        WHERE sheet_id = ? AND language = ANY (?)
                        ORDER BY written_at DESC, of_words""")
                .params(sheet, languages.toArray(String[]::new))
                .query(Translations::translation)
                .list();
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getString("language"),
                row.getObject("block_id", UUID.class),
                row.getString("of_words"),
                lines(row.getArray("lines")),
                lines(row.getArray("working")),
                row.getObject("written_by", UUID.class),
                row.getString("written_by_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable List<String> lines(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
