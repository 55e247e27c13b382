package org.mrcnetwork.network.directory.stewardship;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that the speaking centre proposed, and those of entries that it keeps; row level security shows it no others. */
@Repository
class DirectoryChanges {

    private final JdbcClient database;

    DirectoryChanges(JdbcClient database) {
        this.database = database;
    }

    void propose(UUID id, UUID service, UUID centre, Person by, FactChanges changes, @Nullable String note) {
        database.sql("""
                        INSERT INTO network.directory_change
                          (id, service_id, proposer_id, proposed_by, proposed_by_name, fields, note, status)
                        VALUES (:id, :service, :centre, :by, :byName, CAST(:fields AS jsonb), :note, 'PROPOSED')""")
                .param("id", id)
                .param("service", service)
                .param("centre", centre)
                .param("by", by.id())
                .param("byName", by.name())
                .param("fields", changes.text())
                .param("note", note)
                .update();
    }

    /** What the steward itself says needs no decision. */
    void decree(
            UUID id,
            UUID service,
            UUID centre,
            Person by,
            FactChanges changes,
            @Nullable String note,
            DirectoryChange.@Nullable Means means,
            @Nullable LocalDate dueOn) {
        database.sql("""
                        INSERT INTO network.directory_change
                          (id, service_id, proposer_id, proposed_by, proposed_by_name, fields, note, status, accepted,
                           means, due_on, decider_id, decided_by, decided_by_name, decided_at)
                        VALUES (:id, :service, :centre, :by, :byName, CAST(:fields AS jsonb), :note, 'ACCEPTED',
                                :accepted, :means, :dueOn, :centre, :by, :byName, now())""")
                .param("id", id)
                .param("service", service)
                .param("centre", centre)
                .param("by", by.id())
                .param("byName", by.name())
                .param("fields", changes.text())
                .param("note", note)
                .param("accepted", changes.byFact().keySet().toArray(String[]::new))
                .param("means", means == null ? null : means.code())
                .param("dueOn", dueOn)
                .update();
    }

    void accept(
            DirectoryChange change,
            long readVersion,
            UUID centre,
            Person by,
            List<String> facts,
            DirectoryChange.@Nullable Means means,
            @Nullable LocalDate dueOn) {
        int changed = database.sql("""
                        UPDATE network.directory_change SET status = 'ACCEPTED', accepted = :accepted, means = :means,
                          due_on = :dueOn, decider_id = :centre, decided_by = :by, decided_by_name = :byName,
                          decided_at = now(), version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("accepted", facts.toArray(String[]::new))
                .param("means", means == null ? null : means.code())
                .param("dueOn", dueOn)
                .param("centre", centre)
                .param("by", by.id())
                .param("byName", by.name())
                .param("id", change.id())
                .param("version", readVersion)
                .update();
        refuseStale(changed, change);
    }

    void reject(DirectoryChange change, long readVersion, UUID centre, Person by, String because) {
        int changed = database.sql("""
                        UPDATE network.directory_change SET status = 'REJECTED', because = :because,
                          decider_id = :centre, decided_by = :by, decided_by_name = :byName, decided_at = now(),
                          version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("because", because)
                .param("centre", centre)
                .param("by", by.id())
                .param("byName", by.name())
                .param("id", change.id())
                .param("version", readVersion)
                .update();
        refuseStale(changed, change);
    }

    void withdraw(DirectoryChange change, long readVersion) {
        int changed = database.sql("""
                        UPDATE network.directory_change SET status = 'WITHDRAWN', version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("id", change.id())
                .param("version", readVersion)
                .update();
        refuseStale(changed, change);
    }

    Optional<DirectoryChange> find(UUID id) {
        return database.sql("SELECT * FROM network.directory_change WHERE id = ?")
                .param(id)
                .query(DirectoryChanges::change)
                .optional();
    }

    /** Open proposals for entries that this centre keeps, the oldest first. */
    List<DirectoryChange> toDecide(UUID centre, int limit) {
        return database.sql("""
                        SELECT c.* FROM network.directory_change c
                        JOIN network.directory_entry e ON e.service_id = c.service_id
                        JOIN network.directory_steward k ON k.organization_id = e.organization_id
                        WHERE k.centre_id = :centre AND c.status = 'PROPOSED'
                        ORDER BY c.proposed_at, c.id LIMIT :limit""")
                .param("centre", centre)
                .param("limit", limit)
                .query(DirectoryChanges::change)
                .list();
    }

    /** What this centre proposed to others, the newest first. */
    List<DirectoryChange> proposedBy(UUID centre, int limit) {
        return database.sql("""
                        SELECT * FROM network.directory_change
                        WHERE proposer_id = :centre AND (decider_id IS NULL OR decider_id <> :centre)
                        ORDER BY proposed_at DESC, id DESC LIMIT :limit""")
                .param("centre", centre)
                .param("limit", limit)
                .query(DirectoryChanges::change)
                .list();
    }

    List<DirectoryChange> about(UUID service, int limit) {
        return database.sql("""
                        SELECT * FROM network.directory_change WHERE service_id = :service
                        ORDER BY proposed_at DESC, id DESC LIMIT :limit""")
                .param("service", service)
                .param("limit", limit)
                .query(DirectoryChanges::change)
                .list();
    }

    /**
     * The next that is decided and not carried out, kept from other instances until the end of the transaction.
     *
     * @param besides those that could not be carried out a moment ago
     */
    Optional<DirectoryChange> nextToApply(Collection<UUID> besides) {
        return database.sql("""
                        SELECT * FROM network.directory_change WHERE status = 'ACCEPTED' AND applied_at IS NULL
                          AND id <> ALL(:besides)
                        ORDER BY decided_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("besides", besides.toArray(UUID[]::new))
                .query(DirectoryChanges::change)
                .optional();
    }

    void applied(UUID id) {
        database.sql("UPDATE network.directory_change SET applied_at = now() WHERE id = ?")
                .param(id)
                .update();
    }

    private static void refuseStale(int changed, DirectoryChange change) {
        if (changed == 0) {
            throw new StaleVersion(change.version());
        }
    }

    private static DirectoryChange change(ResultSet row, int number) throws SQLException {
        Array accepted = row.getArray("accepted");
        String means = row.getString("means");
        return new DirectoryChange(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("proposer_id", UUID.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                FactChanges.read(row.getString("fields")),
                row.getString("note"),
                DirectoryChange.Status.valueOf(row.getString("status")),
                accepted == null ? null : Arrays.asList((String[]) accepted.getArray()),
                means == null ? null : DirectoryChange.Means.fromCode(means),
                row.getObject("due_on", LocalDate.class),
                row.getString("because"),
                row.getObject("decider_id", UUID.class),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                instant(row, "applied_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
