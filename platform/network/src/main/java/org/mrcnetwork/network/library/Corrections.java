package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said through the speaking centre, and what is for it to decide; row level security shows no more. */
@Repository
class Corrections {

    /** Whoever translates decides on a translation, the owner on everything. */
    private static final String OURS = """
            (network.owns_sheet(c.sheet_id) OR network.translates_sheet(c.sheet_id, c.language))""";

    private final JdbcClient database;

    Corrections(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the id is taken. @param by nobody, when it was the public */
    void say(
            UUID id,
            UUID sheet,
            @Nullable UUID block,
            String language,
            String words,
            @Nullable String sourceUrl,
            @Nullable Person by) {
        database.sql("""
                        INSERT INTO network.library_correction
                          (id, sheet_id, block_id, language, words, source_url, said_by, said_by_name)
                        VALUES (:id, :sheet, :block, :language, :words, :source, :by, :byName)
                        ON CONFLICT (id) DO NOTHING""")
                .param("id", id)
                .param("sheet", sheet)
                .param("block", block)
                .param("language", language)
                .param("words", words)
                .param("source", sourceUrl)
                .param("by", by == null ? null : by.id())
                .param("byName", by == null ? null : by.name())
                .update();
    }

    /** @return false where it is decided, or of another version by now */
    boolean decide(UUID id, long version, Correction.State state, String answer, Person by) {
        return database.sql("""
                        UPDATE network.library_correction SET state = :state, answer = :answer, decider_id = :centre,
                          decided_by = :by, decided_by_name = :byName, decided_at = now(), version = version + 1
                        WHERE id = :id AND version = :version AND state = 'NEW'""")
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("centre", Tenancy.required().centre())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Correction> find(UUID id) {
        return database.sql("SELECT * FROM network.library_correction WHERE id = ?")
                .param(id)
                .query(Corrections::correction)
                .optional();
    }

    boolean isForUs(UUID id) {
        return database.sql("SELECT count(*) FROM network.library_correction c WHERE c.id = ? AND " + OURS)
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** For the speaking centre to decide, the oldest first. */
    List<Correction> toDecide(int limit) {
        return database.sql("SELECT c.* FROM network.library_correction c WHERE c.state = 'NEW' AND " + OURS
                        + " ORDER BY c.said_at, c.id LIMIT ?")
                .param(limit)
                .query(Corrections::correction)
                .list();
    }

    /** Said through the speaking centre, and decided by whoever it may be, the latest first. */
    List<Correction> said(int limit) {
        return database.sql("""
                        SELECT * FROM network.library_correction WHERE centre_id = ?
                        ORDER BY said_at DESC, id DESC LIMIT ?""")
                .params(Tenancy.required().centre(), limit)
                .query(Corrections::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getObject("block_id", UUID.class),
                row.getString("language"),
                row.getString("words"),
                row.getString("source_url"),
                row.getObject("centre_id", UUID.class),
                row.getString("said_by_name"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                Correction.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getLong("version"));
    }
}
