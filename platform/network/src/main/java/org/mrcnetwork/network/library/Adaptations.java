package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.library.Adaptation.AddedWords;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the speaking centre adds to sheets; nobody else's is shown to it. */
@Repository
class Adaptations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    Adaptations(JdbcClient database) {
        this.database = database;
    }

    Optional<Adaptation> own(UUID sheet) {
        if (Tenancy.speaking().isEmpty()) {
            return Optional.empty();
        }
        return database.sql("SELECT * FROM network.library_adaptation WHERE sheet_id = ?")
                .param(sheet)
                .query(Adaptations::adaptation)
                .optional();
    }

    /** @param readVersion 0 where there was none; @return false where it is of another version by now */
    boolean keep(UUID sheet, boolean shown, Map<String, AddedWords> words, long readVersion) {
        return database.sql("""
                        INSERT INTO network.library_adaptation AS a (sheet_id, shown, words, version)
                        VALUES (:sheet, :shown, CAST(:words AS jsonb), 1)
                        ON CONFLICT (centre_id, sheet_id) DO UPDATE SET shown = excluded.shown, words = excluded.words,
                          changed_at = now(), version = a.version + 1
                        WHERE a.version = :version""")
                        .param("sheet", sheet)
                        .param("shown", shown)
                        .param("words", JSON.writeValueAsString(words))
                        .param("version", readVersion)
                        .update()
                == 1;
    }

    private static Adaptation adaptation(ResultSet row, int number) throws SQLException {
        return new Adaptation(
                row.getObject("sheet_id", UUID.class),
                row.getBoolean("shown"),
                JSON.readValue(row.getString("words"), new TypeReference<Map<String, AddedWords>>() {}),
                row.getLong("version"));
    }
}
