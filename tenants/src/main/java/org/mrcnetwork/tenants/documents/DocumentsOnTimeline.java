package org.mrcnetwork.tenants.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents on a client's timeline, by the day on which they were added; those that were deleted are gone from it. */
@Component
class DocumentsOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;

    DocumentsOnTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("document:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT id, kind, added_at, added_by, added_by_name FROM document
                WHERE client_id = :client AND deleted_at IS NULL AND (added_at, id) < (:at, :id)
                ORDER BY added_at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new TimelineEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        kind(),
                        DocumentKind.valueOf(row.getString("kind")).code(),
                        List.of(),
                        null,
                        new Person(row.getObject("added_by", UUID.class), row.getString("added_by_name")),
                        "/clients/" + client + "/documents"))
                .list();
    }
}
