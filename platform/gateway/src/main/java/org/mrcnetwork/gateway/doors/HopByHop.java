package org.mrcnetwork.gateway.doors;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Headers that speak of one connection only (RFC 9110, section 7.6.1), those named by Connection included. */
final class HopByHop {

    private static final List<String> NAMES = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings");

    private HopByHop() {}

    static void removeFrom(HttpHeaders headers) {
        List<String> named = headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        named.forEach(headers::remove);
        NAMES.forEach(headers::remove);
    }
}
