package org.mrcnetwork.tenants.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The speaking centre's imports. */
@Component
class ClientImports {

    static final Duration KEPT = Duration.ofDays(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    ClientImports(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    Optional<ClientImport> find(UUID id) {
        return jdbc.sql("SELECT * FROM client_import WHERE id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** For changing it: nobody else does meanwhile. */
    ClientImport locked(UUID id) {
        return jdbc.sql("SELECT * FROM client_import WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("That import"));
    }

    List<ClientImport> latest() {
        return jdbc.sql("SELECT * FROM client_import ORDER BY uploaded_at DESC, id DESC LIMIT 50")
                .query((row, _) -> read(row))
                .list();
    }

    void add(UUID id, Person by) {
        jdbc.sql("""
                INSERT INTO client_import (id, status, rows, uploaded_at, by_id, by_name, destroy_after)
                VALUES (?, 'READ', 0, now(), ?, ?, now() + make_interval(days => ?))
                """).params(id, by.id(), by.name(), (int) KEPT.toDays()).update();
    }

    Spreadsheet sheet(UUID id) {
        return content(id, "sheet", Spreadsheet.class);
    }

    ImportPlan plan(UUID id) {
        return content(id, "plan", ImportPlan.class);
    }

    private <T> T content(UUID id, String column, Class<T> type) {
        return jdbc.sql("SELECT " + column + " FROM client_import WHERE id = ?")
                .param(id)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(secret -> JSON.readValue(keys.decrypt(secret, id), type))
                .orElseThrow(() -> new NotFound("That file"));
    }

    /** What was read, and what it probably means. Earlier findings are about another reading. */
    void keepReading(UUID id, Spreadsheet sheet, ImportPlan plan, int rows) {
        jdbc.sql("""
                UPDATE client_import SET status = 'READ', sheet = ?, plan = ?, rows = ?, next_row = 0, good = 0, broken = 0,
                       version = version + 1 WHERE id = ?
                """).params(secret(id, sheet), secret(id, plan), rows, id).update();
    }

    void keepPlan(UUID id, ImportPlan plan) {
        jdbc.sql("UPDATE client_import SET plan = ?, version = version + 1 WHERE id = ?")
                .params(secret(id, plan), id)
                .update();
    }

    private byte[] secret(UUID id, Object content) {
        return keys.encrypt(JSON.writeValueAsBytes(content), id);
    }

    void requireVersion(ClientImport read, long version) {
        if (read.version() != version) {
            throw new StaleVersion(read.version());
        }
    }

    /** @throws Conflict while another import of the centre is at work */
    void begin(UUID id, ImportStatus work, int from, Person person, @Nullable Reader reader) {
        try {
            jdbc.sql("""
                    UPDATE client_import SET status = ?, next_row = ?, cancelling = false, failed = false,
                           right_ended = false, started_at = now(), finished_at = NULL, worker = NULL, worked_at = now(), acting_id = ?, acting_name = ?,
                           acting_for_every_client = ?, version = version + 1 WHERE id = ?
                    """)
                    .params(work.name(), from, person.id(), person.name(), reader == null || reader.everyClient(), id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("Another import of this centre is at work. Wait for it, or cancel it.");
        }
    }

    void finish(UUID id, ImportStatus status) {
        jdbc.sql("""
                UPDATE client_import SET status = ?, finished_at = now(), cancelling = false, worker = NULL,
                       version = version + 1 WHERE id = ?
                """).params(status.name(), id).update();
    }

    /** What is done stays done; somebody else can go on, or take it back. */
    void stopForLackOfRight(ClientImport now) {
        finish(now.id(), now.status().interrupted());
        jdbc.sql("UPDATE client_import SET right_ended = true WHERE id = ?")
                .param(now.id())
                .update();
    }

    void cancel(UUID id) {
        jdbc.sql("UPDATE client_import SET cancelling = true WHERE id = ?")
                .param(id)
                .update();
    }

    void choose(UUID id, FindingChoice choice) {
        jdbc.sql("UPDATE client_import SET alike_choice = ? WHERE id = ?")
                .params(choice.name(), id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM client_import WHERE id = ?").param(id).update();
    }

    void blank(UUID id) {
        jdbc.sql("UPDATE client_import SET sheet = NULL, plan = NULL, version = version + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    private static ClientImport read(ResultSet row) throws SQLException {
        UUID acting = row.getObject("acting_id", UUID.class);
        return new ClientImport(
                row.getObject("id", UUID.class),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("rows"),
                row.getInt("next_row"),
                row.getInt("good"),
                row.getInt("broken"),
                row.getInt("made"),
                row.getInt("skipped"),
                row.getInt("removed"),
                row.getBoolean("cancelling"),
                row.getBoolean("failed"),
                row.getBoolean("right_ended"),
                FindingChoice.valueOf(row.getString("alike_choice")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                new Person(row.getObject("by_id", UUID.class), row.getString("by_name")),
                acting == null
                        ? null
                        : new ClientImport.Acting(
                                new Person(acting, row.getString("acting_name")),
                                new Reader(acting, row.getBoolean("acting_for_every_client"), false)),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("destroy_after", OffsetDateTime.class).toInstant(),
                row.getBytes("sheet") == null,
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
