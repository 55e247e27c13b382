package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents given and withdrawn, and the day the file was opened. */
@Component
class ConsentsOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;

    ConsentsOnTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "consent";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("client:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, given_at AS at, 'given' AS what, purpose, manner, recorded_by, recorded_by_name
                    FROM consent WHERE client_id = :client
                    UNION ALL
                    SELECT id, withdrawn_at, 'withdrawn', purpose, NULL, NULL, NULL
                    FROM consent WHERE client_id = :client AND withdrawn_at IS NOT NULL) AS both_ends
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> {
                    UUID by = row.getObject("recorded_by", UUID.class);
                    String manner = row.getString("manner");
                    return new TimelineEntry(
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            kind(),
                            row.getString("what"),
                            manner == null
                                    ? List.of(ConsentPurpose.valueOf(row.getString("purpose"))
                                            .code())
                                    : List.of(
                                            ConsentPurpose.valueOf(row.getString("purpose"))
                                                    .code(),
                                            ConsentManner.valueOf(manner).code()),
                            null,
                            by == null ? null : new Person(by, row.getString("recorded_by_name")),
                            null);
                })
                .list();
    }
}
