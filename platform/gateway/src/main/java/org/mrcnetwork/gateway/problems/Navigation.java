package org.mrcnetwork.gateway.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A person opening a page, as against a script fetching something. */
final class Navigation {

    private Navigation() {}

    static boolean isMeantBy(HttpServletRequest request) {
        if (isApi(request.getRequestURI())) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null ? accepts(request.getHeader("Accept"), "text/html") : mode.equals("navigate");
    }

    private static boolean isApi(String path) {
        return path.startsWith("/o/") && path.indexOf("/api/") == path.indexOf('/', "/o/".length());
    }

    private static boolean accepts(@Nullable String accept, String type) {
        return accept != null && accept.contains(type);
    }
}
