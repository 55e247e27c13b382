package org.mrcnetwork.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Sign-ins under way, each in a short-lived cookie of its own: two tabs can begin at once although neither has a
 * session yet, and a stranger who begins a thousand fills nobody's database. The {@code __Host-} prefix keeps other
 * sites from planting one.
 */
@Component
final class Attempts {

    static final String COOKIE_PREFIX = "__Host-mrc-sign-in-";

    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int MOST = 5;

    void begin(String state, Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        cookies(request)
                .sorted(Comparator.comparing(Attempts::begunAt).reversed())
                .skip(MOST - 1)
                .forEach(oldest -> write(response, oldest.getName(), "", Duration.ZERO));
        write(response, COOKIE_PREFIX + state, attempt.encoded(), LIFETIME);
    }

    /** Each attempt can come back once. */
    Optional<Attempt> finish(String state, HttpServletRequest request, HttpServletResponse response) {
        if (!STATE.matcher(state).matches()) {
            return Optional.empty();
        }
        String name = COOKIE_PREFIX + state;
        Optional<Attempt> attempt = cookies(request)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> Attempt.decoded(cookie.getValue()));
        write(response, name, "", Duration.ZERO);
        return attempt.filter(found -> found.begunAt().plus(LIFETIME).isAfter(Instant.now()));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().startsWith(COOKIE_PREFIX));
    }

    private static Instant begunAt(Cookie cookie) {
        return Attempt.decoded(cookie.getValue()).map(Attempt::begunAt).orElse(Instant.EPOCH);
    }

    private static void write(HttpServletResponse response, String name, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
