package org.mrcnetwork.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps cookies as a browser does on localhost, and follows nothing unless told to. */
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String gateway;

    Browser(String gateway) {
        this.gateway = gateway;
    }

    /** Through identity and back, as the gateway's redirects say. */
    HttpResponse<String> signIn(String slug) {
        return comeBack(begin(slug));
    }

    /** The address of identity's sign-in that the gateway sends this browser to. */
    URI begin(String slug) {
        return location(get("/o/" + slug + "/sign-in?return=/o/" + slug + "/home"));
    }

    HttpResponse<String> comeBack(URI authorization) {
        HttpResponse<String> fromIdentity = get(authorization.getRawPath() + "?" + authorization.getRawQuery());
        URI callback = location(fromIdentity);
        return get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    String sessionId() {
        return new String(Base64.getDecoder().decode(cookies.get("__Host-mrc")), StandardCharsets.UTF_8);
    }

    static URI location(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(String path) {
        return send(path, _ -> {});
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> customizing) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        customizing.accept(request);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
