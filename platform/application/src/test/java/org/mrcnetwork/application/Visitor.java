package org.mrcnetwork.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser and nothing else: reads pages, fills in forms, shows no token and keeps no cookie. */
record Visitor(String base, HttpClient http) {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER =
            Pattern.compile("<bdi dir=\"ltr\">([0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{4})</bdi>");

    Visitor(String base) {
        this(base, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
    }

    record Shown(int status, String text, HttpResponse<byte[]> raw) {

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        int bytes() {
            return raw.body().length;
        }

        /** The id of the form that is on the page. */
        String form() {
            return first(FORM);
        }

        /** The number that the page tells. */
        String number() {
            return first(NUMBER);
        }

        private String first(Pattern pattern) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                throw new AssertionError("Not on the page: " + pattern + "\n" + text);
            }
            return found.group(1);
        }
    }

    Shown get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Several values of a field are given as a list. */
    Shown post(String path, Map<String, ?> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> several ? several : List.of(field.getValue()))
                        .stream()
                                .map(value -> field.getKey() + "="
                                        + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Shown(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
