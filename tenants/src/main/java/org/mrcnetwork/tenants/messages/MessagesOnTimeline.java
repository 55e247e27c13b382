package org.mrcnetwork.tenants.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages on a client's timeline, by the moment at which they were written or planned. */
@Component
class MessagesOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final MessageWords words;

    MessagesOnTimeline(JdbcClient jdbc, MessageWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("visit:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT id, kind, way, state, words, written_at, written_by, written_by_name FROM message
                WHERE client_id = :client AND (written_at, id) < (:at, :id)
                ORDER BY written_at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> entry(client, row))
                .list();
    }

    private TimelineEntry entry(UUID client, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new TimelineEntry(
                id,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                kind(),
                MessageKind.valueOf(row.getString("kind")).code(),
                List.of(
                        Way.valueOf(row.getString("way")).code(),
                        MessageState.valueOf(row.getString("state")).code()),
                words.shown(row.getBytes("words"), id).text(),
                by(row),
                "/clients/" + client + "/messages");
    }

    private static @Nullable Person by(ResultSet row) throws SQLException {
        UUID person = row.getObject("written_by", UUID.class);
        return person == null ? null : new Person(person, row.getString("written_by_name"));
    }
}
