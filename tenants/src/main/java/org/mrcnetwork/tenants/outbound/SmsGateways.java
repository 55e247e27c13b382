package org.mrcnetwork.tenants.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The speaking centre's SMS provider. */
@Component
class SmsGateways {

    private final JdbcClient jdbc;
    private final CentreKeys keys;
    private final JsonMapper json;

    SmsGateways(JdbcClient jdbc, CentreKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param usedAt when it last took a message
     * @param problem why it did not take one the last time, in a word
     */
    record SmsGateway(
            UUID id,
            SmsSettings settings,
            @Nullable Instant usedAt,
            @Nullable String problem,
            long version) {}

    Optional<SmsGateway> find() {
        return jdbc.sql("SELECT * FROM sms_gateway")
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
                    return new SmsGateway(
                            id,
                            json.readValue(
                                    new String(keys.decrypt(row.getBytes("settings"), id), StandardCharsets.UTF_8),
                                    SmsSettings.class),
                            used == null ? null : used.toInstant(),
                            row.getString("problem"),
                            row.getLong("version"));
                })
                .optional();
    }

    boolean exists() {
        return jdbc.sql("SELECT count(*) FROM sms_gateway").query(Integer.class).single() > 0;
    }

    void store(SmsSettings settings) {
        UUID id = find().map(SmsGateway::id).orElseGet(Ids::next);
        jdbc.sql("""
                INSERT INTO sms_gateway (id, settings, version) VALUES (?, ?, 0)
                ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, problem = NULL,
                    version = sms_gateway.version + 1""")
                .params(id, keys.encrypt(json.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8), id))
                .update();
    }

    void remove() {
        jdbc.sql("DELETE FROM sms_gateway").update();
    }

    /** Remembers how it went, for the manager. */
    void note(UUID id, Delivery delivery) {
        jdbc.sql("""
                UPDATE sms_gateway SET problem = :problem, used_at = CASE WHEN :taken THEN now() ELSE used_at END
                WHERE id = :id""")
                .param("problem", delivery.problem())
                .param("taken", delivery.result() == Delivery.Result.TAKEN)
                .param("id", id)
                .update();
    }
}
