package org.mrcnetwork.tenants.enquiries;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses at which other programs hand messages in, each with a secret of its own. */
@Component
class InboundHooks {

    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    InboundHooks(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    record Hook(
            UUID id,
            String name,
            EnquiryChannel channel,
            boolean open,
            @Nullable Instant usedAt,
            long version) {}

    List<Hook> all() {
        return jdbc.sql("SELECT * FROM inbound_hook ORDER BY name, id")
                .query(InboundHooks::hook)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return jdbc.sql("SELECT * FROM inbound_hook WHERE id = ?")
                .param(id)
                .query(InboundHooks::hook)
                .optional();
    }

    /** @return the secret, which is shown once */
    String open(UUID id, String name, EnquiryChannel channel) {
        byte[] secret = newSecret();
        jdbc.sql("INSERT INTO inbound_hook (id, name, channel, secret, open, version) VALUES (?, ?, ?, ?, true, 0)")
                .params(id, name, channel.name(), keys.encrypt(secret, id))
                .update();
        return text(secret);
    }

    /** Another secret instead of one that may be known: what is signed with the old one is refused from now on. */
    String renew(UUID id) {
        byte[] secret = newSecret();
        jdbc.sql("UPDATE inbound_hook SET secret = ?, version = version + 1 WHERE id = ?")
                .params(keys.encrypt(secret, id), id)
                .update();
        return text(secret);
    }

    void change(UUID id, String name, boolean open) {
        jdbc.sql("UPDATE inbound_hook SET name = ?, open = ?, version = version + 1 WHERE id = ?")
                .params(name, open, id)
                .update();
    }

    byte[] secret(UUID id) {
        return keys.decrypt(
                jdbc.sql("SELECT secret FROM inbound_hook WHERE id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single(),
                id);
    }

    void used(UUID id) {
        jdbc.sql("UPDATE inbound_hook SET used_at = now() WHERE id = ?")
                .param(id)
                .update();
    }

    private static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private static String text(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Hook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                EnquiryChannel.valueOf(row.getString("channel")),
                row.getBoolean("open"),
                used == null ? null : used.toInstant(),
                row.getLong("version"));
    }
}
