package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions that are out, and those to come of the speaking centre's own sheets. */
@Repository
class SheetVersions {

    private static final int MOST = 200;

    private final JdbcClient database;

    SheetVersions(JdbcClient database) {
        this.database = database;
    }

    /** @param publishAt null for now */
    void add(SheetDraft draft, int number, Person approver, @Nullable Instant publishAt) {
        database.sql("""
                        INSERT INTO network.library_version (sheet_id, number, blocks, title, folded, what_changed,
                          writers, written_by_name, approved_by, approved_by_name, published_at)
                        VALUES (:sheet, :number, CAST(:blocks AS jsonb), :title, :folded, :whatChanged, :writers,
                          :writtenBy, :approver, :approverName, greatest(now(), CAST(:publishAt AS timestamptz)))""")
                .param("sheet", draft.sheet())
                .param("number", number)
                .param("blocks", Blocks.text(draft.blocks()))
                .param("title", Blocks.title(draft.blocks()))
                .param("folded", Blocks.folded(draft.blocks()))
                .param("whatChanged", draft.whatChanged())
                .param("writers", draft.writers().toArray(UUID[]::new))
                .param("writtenBy", draft.writtenBy())
                .param("approver", approver.id())
                .param("approverName", approver.name())
                .param("publishAt", publishAt == null ? null : publishAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where it is out already */
    boolean recall(UUID sheet, int number) {
        return database.sql("""
                        DELETE FROM network.library_version
                        WHERE sheet_id = ? AND number = ? AND published_at > now()""").params(sheet, number).update() == 1;
    }

    Optional<SheetVersion> current(UUID sheet) {
        return database.sql("""
                        SELECT * FROM network.library_version WHERE sheet_id = ? AND published_at <= now()
                        ORDER BY number DESC LIMIT 1""").param(sheet).query(SheetVersions::version).optional();
    }

    Optional<SheetVersion> find(UUID sheet, int number) {
        return database.sql("SELECT * FROM network.library_version WHERE sheet_id = ? AND number = ?")
                .params(sheet, number)
                .query(SheetVersions::version)
                .optional();
    }

    /** The newest first. */
    List<SheetVersion> all(UUID sheet) {
        return database.sql("SELECT * FROM network.library_version WHERE sheet_id = ? ORDER BY number DESC LIMIT ?")
                .params(sheet, MOST)
                .query(SheetVersions::version)
                .list();
    }

    static SheetVersion version(ResultSet row, int at) throws SQLException {
        return new SheetVersion(
                row.getObject("sheet_id", UUID.class),
                row.getInt("number"),
                Blocks.read(row.getString("blocks")),
                row.getString("what_changed"),
                List.of((UUID[]) row.getArray("writers").getArray()),
                row.getString("written_by_name"),
                row.getString("approved_by_name"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
