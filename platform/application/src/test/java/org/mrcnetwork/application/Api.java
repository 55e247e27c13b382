package org.mrcnetwork.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application as the gateway does. */
record Api(String base, JsonMapper json, HttpClient http, String token, String meantBy) {

    Api(String base, JsonMapper json) {
        this(
                base,
                json,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                "",
                "");
    }

    Api with(String token) {
        return new Api(base, json, http, token, meantBy);
    }

    /** Says, as the portal does, who has written what is sent. */
    Api meantBy(String person) {
        return new Api(base, json, http, token, person);
    }

    record Answer(int status, JsonNode body, String text, HttpResponse<String> raw) {
        String etag() {
            return raw.headers().firstValue("ETag").orElse("");
        }

        String at(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, String key, Object body) {
        return send(request(path).header("Idempotency-Key", key).POST(json(body)));
    }

    Answer transition(String path, String etag, Object body) {
        HttpRequest.Builder request = request(path).POST(json(body));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    Answer put(String path, String etag, Object body) {
        HttpRequest.Builder request = request(path).PUT(json(body));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    /** With an empty object where a body is expected. */
    Answer call(String method, String path) {
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body));
    }

    Answer raw(String path, String body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A file as the body itself. */
    Answer send(String path, String type, HttpRequest.BodyPublisher file) {
        return send(request(path).setHeader("Content-Type", type).PUT(file));
    }

    HttpResponse<byte[]> download(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file as it is, whatever it may be. */
    Answer upload(String path, byte[] file) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        if (!meantBy.isEmpty()) {
            request.header("X-MRC-Person", meantBy);
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .map(type -> type.matches("application/([a-z]+\\+)?json(;.*)?"))
                    .orElse(false);
            return new Answer(
                    response.statusCode(),
                    isJson ? json.readTree(response.body()) : json.createObjectNode(),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
