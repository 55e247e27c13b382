package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a room last wrote about each of some clients, for {@link TimelineSource#lastWritten}. */
public final class LastWritten {

    private LastWritten() {}

    /**
     * @param table whose rows name their client in {@code client_id}
     * @param at its column of the moment; a row without one is not written yet
     */
    public static Map<UUID, Instant> in(JdbcClient jdbc, String table, String at, Collection<UUID> clients) {
        record Written(UUID client, Instant at) {}
        return jdbc
                .sql(
                        "SELECT client_id, max(%2$s) AS at FROM %1$s WHERE client_id = ANY (?) AND %2$s IS NOT NULL GROUP BY client_id"
                                .formatted(table, at))
                .param(clients.toArray(UUID[]::new))
                .query((row, _) -> new Written(
                        row.getObject("client_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Written::client, Written::at));
    }
}
