package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.library.SheetReading.Recording;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets read out. */
@Repository
class Recordings {

    private final JdbcClient database;

    Recordings(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the id is taken. */
    void add(UUID id, UUID sheet, String language, SoundKind kind, byte[] sound, String ofWords, Person by) {
        database.sql("""
                        INSERT INTO network.library_recording
                          (id, sheet_id, language, kind, sound, of_words, added_by_name)
                        VALUES (:id, :sheet, :language, :kind, :sound, :words, :by) ON CONFLICT (id) DO NOTHING""")
                .param("id", id)
                .param("sheet", sheet)
                .param("language", language)
                .param("kind", kind.name())
                .param("sound", sound)
                .param("words", ofWords)
                .param("by", by.name())
                .update();
    }

    /** @return false where the speaking centre may not, or there is none */
    boolean remove(UUID sheet, UUID id) {
        return database.sql("""
                        UPDATE network.library_recording SET removed_at = now()
                        WHERE id = ? AND sheet_id = ? AND removed_at IS NULL""").params(id, sheet).update() == 1;
    }

    /** In these languages, the latest first. @param present fingerprint of what the sheet says now, by language */
    List<Recording> of(UUID sheet, Collection<String> languages, String present) {
        return database.sql("""
                        SELECT id, language, kind, octet_length(sound) AS size, of_words, added_by_name, added_at
                        FROM network.library_recording
                        WHERE sheet_id = ? AND language = ANY (?) AND removed_at IS NULL
                        ORDER BY added_at DESC, id DESC""")
                .params(sheet, languages.toArray(String[]::new))
                .query((row, _) -> recording(row, present))
                .list();
    }

    record Sound(SoundKind kind, byte[] bytes) {}

    Optional<Sound> sound(UUID sheet, UUID id) {
        return database.sql("""
                        SELECT kind, sound FROM network.library_recording
                        WHERE id = ? AND sheet_id = ? AND removed_at IS NULL""")
                .params(id, sheet)
                .query((row, _) -> new Sound(SoundKind.valueOf(row.getString("kind")), row.getBytes("sound")))
                .optional();
    }

    private static Recording recording(ResultSet row, String present) throws SQLException {
        return new Recording(
                row.getObject("id", UUID.class),
                row.getString("language"),
                SoundKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                !row.getString("of_words").equals(present));
    }
}
