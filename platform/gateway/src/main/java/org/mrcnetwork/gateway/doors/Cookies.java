package org.mrcnetwork.gateway.doors;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** The gateway's cookies are the gateway's: nobody behind it sees them, nobody behind it sets them. */
final class Cookies {

    private static final List<String> OWN = List.of("__Host-mrc", "XSRF-TOKEN");

    private Cookies() {}

    static void keepForIdentity(HttpHeaders headers) {
        String kept = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !isOwn(cookie))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!kept.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }

    static void dropOwnFromAnswer(HttpHeaders headers) {
        List<String> kept = headers.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> !isOwn(cookie.strip()))
                .toList();
        headers.remove(HttpHeaders.SET_COOKIE);
        kept.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
    }

    private static boolean isOwn(String cookie) {
        return OWN.stream().anyMatch(cookie::startsWith);
    }
}
