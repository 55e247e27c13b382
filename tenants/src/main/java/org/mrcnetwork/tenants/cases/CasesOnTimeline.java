package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.LastWritten;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps, completed assessments, goals and reviews of a client's cases on the timeline. */
@Component
class CasesOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final Writings writings;

    CasesOnTimeline(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("case:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, case_id, at, 'step' AS what, step AS detail, note AS text, by, by_name
                    FROM case_step WHERE client_id = :client
                    UNION ALL
                    SELECT id, case_id, completed_at, 'assessment', kind, NULL, completed_by, completed_by_name
                    FROM assessment WHERE client_id = :client AND completed_at IS NOT NULL
                        AND (kind <> 'EXPLOITATION' OR :trained)
                    UNION ALL
                    SELECT id, case_id, set_at, 'goal', area, wording, set_by, set_by_name
                    FROM case_goal WHERE client_id = :client
                    UNION ALL
                    SELECT id, case_id, at, 'review', progress, findings, by, by_name
                    FROM case_review WHERE client_id = :client) AS everything
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("trained", AssessmentKind.EXPLOITATION.speakerMay())
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
                            List.of(code(row.getString("detail"))),
                            writings.textOrNull(row.getBytes("text"), entry),
                            new Person(row.getObject("by", UUID.class), row.getString("by_name")),
                            "/clients/" + client + "/cases/" + row.getString("case_id"));
                })
                .list();
    }

    @Override
    public Map<UUID, Instant> lastWritten(Collection<UUID> clients) {
        return LastWritten.in(jdbc, "client_case", "written_at", clients);
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
