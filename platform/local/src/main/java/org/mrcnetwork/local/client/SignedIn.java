package org.mrcnetwork.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A person who works under one organisation and calls the API as the portal does, through the gateway. */
public final class SignedIn {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final String organisation;

    SignedIn(Browser browser, String organisation) {
        this.browser = browser;
        this.organisation = organisation;
    }

    public String organisation() {
        return organisation;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The key is derived from path and body, so that repeating this after a crash repeats nothing. */
    public Answer create(String path, Object form) {
        String body = JSON.writeValueAsString(form);
        var key = UUID.nameUUIDFromBytes((organisation + path + body).getBytes(StandardCharsets.UTF_8));
        return send(unsafe(path, null).header("Idempotency-Key", key.toString()).POST(json(body)));
    }

    /** @param etag of the version that the change starts from; null for what has no versions */
    public Answer post(String path, Object form, @Nullable String etag) {
        return send(unsafe(path, etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(JSON.writeValueAsString(form))));
    }

    /** As {@link #post}. */
    public Answer put(String path, Object form, @Nullable String etag) {
        return send(unsafe(path, etag).PUT(json(JSON.writeValueAsString(form))));
    }

    /** A file as the body itself. */
    public Answer putFile(String path, String type, byte[] file) {
        return send(
                unsafe(path, null).setHeader("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer delete(String path) {
        return send(unsafe(path, null).DELETE());
    }

    /** A body that is JSON already, or is meant not to be. */
    public Answer postText(String path, String body) {
        return send(unsafe(path, null)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        return Answer.of(browser.send(request));
    }

    private HttpRequest.Builder unsafe(String path, @Nullable String etag) {
        var request =
                request(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", browser.csrfToken());
        return etag == null ? request : request.header("If-Match", etag);
    }

    private HttpRequest.Builder request(String path) {
        URI uri = browser.portal().resolve("/o/" + organisation + "/api" + path);
        return HttpRequest.newBuilder(uri).header("Accept", "application/json, application/problem+json");
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }
}
