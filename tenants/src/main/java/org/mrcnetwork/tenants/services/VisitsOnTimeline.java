package org.mrcnetwork.tenants.services;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenants.clients.LastWritten;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Visits, calls and messages on a client's timeline. */
@Component
class VisitsOnTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final CentreKeys keys;
    private final JsonMapper json;

    VisitsOnTimeline(JdbcClient jdbc, CentreKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("visit:read");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM visit WHERE client_id = :client AND (at, id) < (:at, :id)
                ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new TimelineEntry(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                kind(),
                ServiceType.valueOf(row.getString("service")).code(),
                List.of(
                        Channel.valueOf(row.getString("channel")).code(),
                        Depth.valueOf(row.getString("depth")).code()),
                written(row.getBytes("notes"), id),
                new Person(row.getObject("logged_by", UUID.class), row.getString("logged_by_name")),
                null);
    }

    private @Nullable String written(byte @Nullable [] notes, UUID id) {
        if (notes == null) {
            return null;
        }
        var opened = json.readTree(new String(keys.decrypt(notes, id), StandardCharsets.UTF_8));
        String text = Stream.of("purpose", "advice")
                .map(part -> opened.path(part).asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? null : text;
    }

    @Override
    public Map<UUID, Instant> lastWritten(Collection<UUID> clients) {
        return LastWritten.in(jdbc, "visit", "at", clients);
    }
}
