package org.mrcnetwork.local.client;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cookies of one browser and one origin. Java's own cookie manager never sends a Secure cookie over http, whereas
 * browsers trust localhost.
 */
final class Cookies extends CookieHandler {
    private record Key(String name, String path) {}

    private final Map<Key, String> jar = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
        var pairs = jar.entrySet().stream()
                .filter(entry -> covers(entry.getKey().path(), uri.getPath()))
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .toList();
        return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if ("set-cookie".equalsIgnoreCase(name)) {
                values.forEach(this::keep);
            }
        });
    }

    Optional<String> value(String name) {
        return jar.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + header)) {
            String path = cookie.getPath();
            var key = new Key(cookie.getName(), path == null || path.isEmpty() ? "/" : path);
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                jar.remove(key);
            } else {
                jar.put(key, cookie.getValue());
            }
        }
    }

    private static boolean covers(String cookiePath, String path) {
        return path.equals(cookiePath) || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
    }
}
