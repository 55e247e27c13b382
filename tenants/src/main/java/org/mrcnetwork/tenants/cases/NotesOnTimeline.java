package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.LastWritten;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed notes and their amendments on a client's timeline. Drafts are their writer's alone. */
@Component
class NotesOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final Writings writings;

    NotesOnTimeline(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("case:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, signed_at AS at, 'signed' AS what, wording, written_by AS by, written_by_name AS by_name
                    FROM note WHERE client_id = :client AND signed_at IS NOT NULL
                    UNION ALL
                    SELECT id, at, 'amended', wording, by, by_name FROM note_amendment WHERE client_id = :client) AS written
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> {
                    UUID entry = row.getObject("id", UUID.class);
                    return new TimelineEntry(
                            entry,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            kind(),
                            row.getString("what"),
                            List.of(),
                            writings.text(row.getBytes("wording"), entry),
                            new Person(row.getObject("by", UUID.class), row.getString("by_name")),
                            "/clients/" + client + "/notes");
                })
                .list();
    }

    @Override
    public Map<UUID, Instant> lastWritten(Collection<UUID> clients) {
        return LastWritten.in(jdbc, "note", "signed_at", clients);
    }
}
