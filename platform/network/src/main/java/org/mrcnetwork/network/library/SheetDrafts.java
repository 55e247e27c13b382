package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The speaking centre's drafts: one of a sheet at most. */
@Repository
class SheetDrafts {

    private final JdbcClient database;

    SheetDrafts(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where there is one. */
    void start(UUID sheet, List<Block> blocks, String whatChanged, int basedOn, List<UUID> writers, Person by) {
        database.sql("""
                        INSERT INTO network.library_draft
                          (sheet_id, blocks, what_changed, based_on, writers, written_by_name)
                        VALUES (:sheet, CAST(:blocks AS jsonb), :whatChanged, :basedOn, :writers, :by)
                        ON CONFLICT (sheet_id) DO NOTHING""")
                .param("sheet", sheet)
                .param("blocks", Blocks.text(blocks))
                .param("whatChanged", whatChanged)
                .param("basedOn", basedOn)
                .param("writers", writers.toArray(UUID[]::new))
                .param("by", by.name())
                .update();
    }

    /** @return false where it is of another version by now */
    boolean write(UUID sheet, long version, List<Block> blocks, String whatChanged, Person by) {
        return database.sql("""
                        UPDATE network.library_draft SET blocks = CAST(:blocks AS jsonb), what_changed = :whatChanged,
                          state = 'WRITING', written_at = now(), written_by_name = :byName, version = version + 1,
                          writers = CASE WHEN :by = ANY (writers) THEN writers ELSE writers || :by END
                        WHERE sheet_id = :sheet AND version = :version""")
                        .param("blocks", Blocks.text(blocks))
                        .param("whatChanged", whatChanged)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("sheet", sheet)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where it is of another version by now */
    boolean become(UUID sheet, long version, SheetDraft.State state, @Nullable String returnedBecause) {
        return database.sql("""
                        UPDATE network.library_draft SET state = :state, returned_because = :because,
                          version = version + 1
                        WHERE sheet_id = :sheet AND version = :version""")
                        .param("state", state.name())
                        .param("because", returnedBecause)
                        .param("sheet", sheet)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where it is of another version by now */
    boolean end(UUID sheet, long version) {
        return database.sql("DELETE FROM network.library_draft WHERE sheet_id = ? AND version = ?")
                        .params(sheet, version)
                        .update()
                == 1;
    }

    Optional<SheetDraft> find(UUID sheet) {
        return database.sql("SELECT * FROM network.library_draft WHERE sheet_id = ?")
                .param(sheet)
                .query(SheetDrafts::draft)
                .optional();
    }

    private static SheetDraft draft(ResultSet row, int number) throws SQLException {
        return new SheetDraft(
                row.getObject("sheet_id", UUID.class),
                Blocks.read(row.getString("blocks")),
                row.getString("what_changed"),
                row.getInt("based_on"),
                SheetDraft.State.valueOf(row.getString("state")),
                List.of((UUID[]) row.getArray("writers").getArray()),
                row.getString("written_by_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("returned_because"),
                row.getLong("version"));
    }
}
