package org.mrcnetwork.tenants.enquiries;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a client wrote to the centre, and what was answered, on the client's timeline. */
@Component
class EnquiriesOnTimeline implements TimelineSource {

    private static final String RECEIVED = "received";

    private final JdbcClient jdbc;
    private final EnquiryWords words;
    private final CentreKeys keys;

    EnquiriesOnTimeline(JdbcClient jdbc, EnquiryWords words, CentreKeys keys) {
        this.jdbc = jdbc;
        this.words = words;
        this.keys = keys;
    }

    @Override
    public String kind() {
        return "enquiry";
    }

    @Override
    public boolean speakerMayRead() {
        return Person.speakingMay("enquiry:answer");
    }

    @Override
    public List<TimelineEntry> before(UUID client, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, id AS enquiry_id, received_at AS at, 'received' AS what, channel AS way, contents AS text,
                        NULL::uuid AS by_id, NULL AS by_name
                    FROM enquiry WHERE client_id = :client AND kind IN (:kinds)
                    UNION ALL
                    SELECT id, enquiry_id, at, 'answered', sent_by, text, by_id, by_name
                    FROM enquiry_answer WHERE client_id = :client AND enquiry_id IN (
                        SELECT e.id FROM enquiry e WHERE e.client_id = :client AND e.kind IN (:kinds))) AS both_ways
                WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                """)
                .param("client", client)
                .param(
                        "kinds",
                        Complaints.shown().stream().map(EnquiryKind::name).toList())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String what = row.getString("what");
        boolean received = RECEIVED.equals(what);
        byte[] text = row.getBytes("text");
        return new TimelineEntry(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                kind(),
                what,
                List.of(
                        received
                                ? EnquiryChannel.valueOf(row.getString("way")).code()
                                : SentBy.valueOf(row.getString("way")).code()),
                received ? words.opened(text, id).map(Contents::text).orElse(null) : answer(text, id),
                received ? null : new Person(row.getObject("by_id", UUID.class), row.getString("by_name")),
                "/enquiries/" + row.getString("enquiry_id"));
    }

    private @Nullable String answer(byte @Nullable [] text, UUID id) {
        return text == null ? null : new String(keys.decrypt(text, id), StandardCharsets.UTF_8);
    }
}
