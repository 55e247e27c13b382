package org.mrcnetwork.tenancy.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets an offline outbox send the same request for ever: the first one is carried out, each later one with the same key
 * gets the same resource. Kept in the centre's schema, in the transaction of the work itself.
 */
@Component
public class IdempotentRequests {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotentRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Carries out the work unless a request with this key was carried out before.
     *
     * @param key the Idempotency-Key header, a UUID
     * @param request the request's body: with another body the same key is refused (422)
     * @return the id of the resource, made now or then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID once(@Nullable String key, Object request, Supplier<UUID> work) {
        UUID id = parse(key);
        String fingerprint = fingerprint(request);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 11))")
                .param(id.toString())
                .query(_ -> {});
        Map<String, Object> before = jdbc
                .sql("SELECT fingerprint, resource_id FROM idempotent_request WHERE key = ?")
                .param(id)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
        if (before.isEmpty()) {
            UUID resource = work.get();
            jdbc.sql("INSERT INTO idempotent_request (key, fingerprint, resource_id) VALUES (?, ?, ?)")
                    .params(id, fingerprint, resource)
                    .update();
            return resource;
        }
        if (!fingerprint.equals(before.get("fingerprint"))) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request.");
        }
        return (UUID) java.util.Objects.requireNonNull(before.get("resource_id"));
    }

    private static UUID parse(@Nullable String key) {
        try {
            if (key != null) {
                return UUID.fromString(key.strip());
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("#", "idempotency-key", "The Idempotency-Key header must be a UUID.");
        }
        throw new InvalidRequest("#", "idempotency-key", "The Idempotency-Key header is missing.");
    }

    private String fingerprint(Object request) {
        try {
            byte[] body = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
