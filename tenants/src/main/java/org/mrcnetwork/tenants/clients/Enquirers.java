package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who asked on behalf of which client. PostgreSQL leaves out a row when the reader may not know of either. */
@Component
class Enquirers {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final CentreKeys keys;
    private final JsonMapper json;

    Enquirers(JdbcClient jdbc, Clients clients, CentreKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.keys = keys;
        this.json = json;
    }

    /** What is encrypted of somebody without a file. */
    record Said(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {}

    /** @param client whom it was for */
    record Enquirer(
            UUID id,
            UUID client,
            EnquirerKind kind,
            @Nullable UUID enquirerClient,
            Said said,
            Instant at,
            String recordedBy) {}

    void record(UUID client, EnquirerForm form, String pointer, Person by) {
        UUID other = form.clientId();
        if (client.equals(other)) {
            throw new InvalidRequest(pointer + "/clientId", "invalid", "Whoever asks for themselves is no enquirer.");
        }
        if (other != null && clients.findById(other).isEmpty()) {
            throw new InvalidRequest(pointer + "/clientId", "unknown", "There is no such client.");
        }
        List<Fault> faults = new ArrayList<>();
        String phone = Phones.e164(form.phone(), pointer + "/phone", faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        Said said = new Said(form.name(), form.relation(), phone);
        try {
            jdbc.sql("""
                    INSERT INTO enquirer (id, client_id, kind, enquirer_client_id, said, enquired_at, recorded_by,
                                          recorded_by_name)
                    VALUES (:id, :client, :kind, :other, :said, now(), :by, :byName)
                    """)
                    .param("id", form.id())
                    .param("client", client)
                    .param("kind", form.kind().name())
                    .param("other", other, java.sql.Types.OTHER)
                    .param(
                            "said",
                            keys.encrypt(json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8), form.id()))
                    .param("by", by.id())
                    .param("byName", by.name())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("Another enquiry has this id.");
        }
    }

    /** Those who asked for this client, and those for whom this client asked. */
    List<Enquirer> of(UUID client) {
        return jdbc.sql("""
                SELECT * FROM enquirer WHERE client_id = :client OR enquirer_client_id = :client ORDER BY enquired_at, id
                """)
                .param("client", client)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String said = new String(keys.decrypt(row.getBytes("said"), id), StandardCharsets.UTF_8);
                    return new Enquirer(
                            id,
                            row.getObject("client_id", UUID.class),
                            EnquirerKind.valueOf(row.getString("kind")),
                            row.getObject("enquirer_client_id", UUID.class),
                            json.readValue(said, Said.class),
                            row.getObject("enquired_at", OffsetDateTime.class).toInstant(),
                            row.getString("recorded_by_name"));
                })
                .list();
    }
}
