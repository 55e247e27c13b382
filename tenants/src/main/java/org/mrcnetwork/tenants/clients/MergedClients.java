package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were found to be of one person, and what is needed to take them apart again. */
@Component
class MergedClients {

    private final JdbcClient jdbc;

    MergedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param goneNumber of the file that became part of this one */
    record Merge(
            UUID id,
            String goneNumber,
            Instant at,
            Person by,
            @Nullable Instant undoneAt) {}

    /** @param client whose file it is now, after later merges too */
    record Kept(
            UUID id,
            UUID client,
            UUID kept,
            UUID gone,
            byte[] record,
            @Nullable Instant undoneAt) {}

    /** The client whose file this one is part of now, if the reader may know. */
    Optional<UUID> nowOf(UUID gone) {
        return jdbc.sql("SELECT client_id FROM client_merge WHERE gone_id = ? AND undone_at IS NULL")
                .param(gone)
                .query(UUID.class)
                .optional();
    }

    /** The latest first. */
    List<Merge> into(UUID client) {
        return jdbc.sql("SELECT * FROM client_merge WHERE client_id = ? ORDER BY merged_at DESC, id DESC")
                .param(client)
                .query((row, _) -> {
                    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
                    return new Merge(
                            row.getObject("id", UUID.class),
                            row.getString("gone_number"),
                            row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                            new Person(row.getObject("merged_by", UUID.class), row.getString("merged_by_name")),
                            undone == null ? null : undone.toInstant());
                })
                .list();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("SELECT * FROM client_merge WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> {
                    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
                    return new Kept(
                            id,
                            row.getObject("client_id", UUID.class),
                            row.getObject("kept_id", UUID.class),
                            row.getObject("gone_id", UUID.class),
                            row.getBytes("record"),
                            undone == null ? null : undone.toInstant());
                })
                .optional();
    }

    void add(UUID id, Client kept, UUID gone, String goneNumber, byte[] record, Person by) {
        jdbc.sql("""
                INSERT INTO client_merge
                    (id, client_id, kept_id, gone_id, gone_number, record, merged_at, merged_by, merged_by_name)
                VALUES (?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?)
                """)
                .params(id, kept.id(), kept.id(), gone, goneNumber, record, by.id(), by.name())
                .update();
    }

    void undone(UUID id, Person by) {
        jdbc.sql("UPDATE client_merge SET undone_at = now(), undone_by = ?, undone_by_name = ? WHERE id = ?")
                .params(by.id(), by.name(), id)
                .update();
    }

    /** Lets whatever names one client name the other, and takes the one away: see the function of this name. */
    String merge(UUID gone, UUID kept) {
        return jdbc.sql("SELECT merge_client(?, ?)::text")
                .params(gone, kept)
                .query(String.class)
                .single();
    }

    void unmerge(String done) {
        jdbc.sql("SELECT unmerge_client(?::jsonb)").param(done).query(_ -> {});
    }
}
