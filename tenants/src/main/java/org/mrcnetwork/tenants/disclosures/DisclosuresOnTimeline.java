package org.mrcnetwork.tenants.disclosures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities asked of a client, who signed the answer, and what was handed over. */
@Component
class DisclosuresOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final DisclosureTexts texts;

    DisclosuresOnTimeline(JdbcClient jdbc, DisclosureTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "disclosure";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("disclosure:read");
    }

    /** An authority is named where it asked; a signature has the id of the disclosure, since it has none of its own. */
    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, logged_at AS at, 'logged' AS what, origin, request, logged_by AS by, logged_by_name AS by_name
                    FROM disclosure WHERE client_id = :client
                    UNION ALL
                    SELECT d.id, s.at, 'signed', d.origin, d.request, s.person_id, s.person_name
                    FROM disclosure_signature s JOIN disclosure d ON d.id = s.disclosure_id WHERE s.client_id = :client
                    UNION ALL
                    SELECT id, handed_over_at, 'handed-over', origin, request, NULL, NULL
                    FROM disclosure WHERE client_id = :client AND handed_over_at IS NOT NULL) AS everything
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> {
                    UUID disclosure = row.getObject("id", UUID.class);
                    UUID by = row.getObject("by", UUID.class);
                    return new TimelineEntry(
                            disclosure,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            kind(),
                            row.getString("what"),
                            List.of(Origin.valueOf(row.getString("origin")).code()),
                            texts.open(row.getBytes("request"), disclosure, DisclosureTexts.Request.class)
                                    .authority(),
                            by == null ? null : new Person(by, row.getString("by_name")),
                            "/clients/" + client + "/disclosures");
                })
                .list();
    }
}
