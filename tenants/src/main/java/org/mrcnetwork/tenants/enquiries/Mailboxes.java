package org.mrcnetwork.tenants.enquiries;

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

/** The speaking centre's mail settings. */
@Component
class Mailboxes {

    private final JdbcClient jdbc;
    private final CentreKeys keys;
    private final JsonMapper json;

    Mailboxes(JdbcClient jdbc, CentreKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /** @param problem why fetching failed the last time, in a word */
    record Mailbox(
            UUID id,
            MailSettings settings,
            @Nullable Instant fetchedAt,
            @Nullable String problem,
            long version) {}

    Optional<Mailbox> find() {
        return jdbc.sql("SELECT * FROM mailbox")
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OffsetDateTime fetched = row.getObject("fetched_at", OffsetDateTime.class);
                    return new Mailbox(
                            id,
                            json.readValue(
                                    new String(keys.decrypt(row.getBytes("settings"), id), StandardCharsets.UTF_8),
                                    MailSettings.class),
                            fetched == null ? null : fetched.toInstant(),
                            row.getString("problem"),
                            row.getLong("version"));
                })
                .optional();
    }

    void store(MailSettings settings) {
        UUID id = find().map(Mailbox::id).orElseGet(Ids::next);
        jdbc.sql("""
                INSERT INTO mailbox (id, settings, fetches, sends, version) VALUES (?, ?, ?, ?, 0)
                ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, fetches = excluded.fetches,
                    sends = excluded.sends, problem = NULL, version = mailbox.version + 1""")
                .params(
                        id,
                        keys.encrypt(json.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8), id),
                        settings.imap() != null,
                        settings.smtp() != null)
                .update();
    }

    void remove() {
        jdbc.sql("DELETE FROM mailbox").update();
    }

    boolean fetches() {
        return jdbc.sql("SELECT count(*) FROM mailbox WHERE fetches")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean sends() {
        return jdbc.sql("SELECT count(*) FROM mailbox WHERE sends")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void fetched(UUID id) {
        jdbc.sql("UPDATE mailbox SET fetched_at = now(), problem = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void failed(UUID id, String problem) {
        jdbc.sql("UPDATE mailbox SET problem = ? WHERE id = ?")
                .params(problem, id)
                .update();
    }
}
