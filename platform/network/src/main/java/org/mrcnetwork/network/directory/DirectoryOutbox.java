package org.mrcnetwork.network.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.directory_outbox}. */
@Repository
class DirectoryOutbox {

    private final JdbcClient database;

    DirectoryOutbox(JdbcClient database) {
        this.database = database;
    }

    record Waiting(long id, UUID serviceId) {}

    /** The next that are due, kept from other instances until the end of the transaction. */
    List<Waiting> take(int limit) {
        return database.sql("""
                        SELECT id, service_id FROM network.directory_outbox
                        WHERE not_before <= now() ORDER BY not_before, id LIMIT :limit
                        FOR UPDATE SKIP LOCKED""")
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getLong("id"), row.getObject("service_id", UUID.class)))
                .list();
    }

    void done(List<Waiting> delivered) {
        database.sql("DELETE FROM network.directory_outbox WHERE id = ANY(:ids)")
                .param("ids", delivered.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    /** Tries these again later, and later each time: the index will not have them as they are. */
    void postpone(Set<UUID> services) {
        database.sql("""
                        UPDATE network.directory_outbox
                        SET attempts = attempts + 1,
                            not_before = now() + least(interval '1 hour', interval '1 second' * power(2, attempts))
                        WHERE service_id = ANY(:ids)""").param("ids", services.toArray(UUID[]::new)).update();
    }
}
