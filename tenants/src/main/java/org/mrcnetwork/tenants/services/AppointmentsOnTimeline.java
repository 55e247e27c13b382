package org.mrcnetwork.tenants.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days that were agreed on with the client, those to come as well: whether anybody has followed up, or it was missed. */
@Component
class AppointmentsOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final VisitNotes notes;
    private final CentreClock clock;

    AppointmentsOnTimeline(JdbcClient jdbc, VisitNotes notes, CentreClock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("visit:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        ZoneId zone = clock.zone();
        LocalDate today = clock.today();
        return jdbc.sql("""
                SELECT id, follow_up_on, followed_up_at, notes, logged_by, logged_by_name FROM visit
                WHERE client_id = :client AND follow_up_on IS NOT NULL
                  AND (follow_up_on::timestamp AT TIME ZONE :zone, id) < (:at, :id)
                ORDER BY follow_up_on DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("zone", zone.getId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> entry(row, zone, today))
                .list();
    }

    private TimelineEntry entry(ResultSet row, ZoneId zone, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate day = row.getObject("follow_up_on", LocalDate.class);
        boolean kept = row.getObject("followed_up_at") != null;
        return new TimelineEntry(
                id,
                day.atStartOfDay(zone).toInstant(),
                kind(),
                kept ? "kept" : day.isBefore(today) ? "missed" : "agreed",
                List.of(),
                written(row.getBytes("notes"), id),
                new Person(row.getObject("logged_by", UUID.class), row.getString("logged_by_name")),
                null);
    }

    private @Nullable String written(byte @Nullable [] secret, UUID visit) {
        return secret == null
                ? null
                : notes.open(secret, visit, VisitNotes.Notes.class).followUp();
    }
}
