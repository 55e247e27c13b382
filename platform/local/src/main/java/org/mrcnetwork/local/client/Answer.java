package org.mrcnetwork.local.client;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** @param body missing node when the answer has none, or none that is JSON */
public record Answer(int status, String etag, String contentType, String requestId, JsonNode body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("X-Request-Id").orElse(""),
                parsed(response.body()));
    }

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The stable name at the end of a problem's type, such as {@code consent-missing}; empty when this is no problem. */
    public String problem() {
        String type = body.path("type").asString("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    public Stream<JsonNode> items() {
        return body.path("items").valueStream();
    }

    /** For a caller to whom anything but success is a mistake. */
    public Answer orFail(String doing) {
        if (!ok()) {
            throw new IllegalStateException(doing + " was answered with " + status + ": " + body);
        }
        return this;
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
