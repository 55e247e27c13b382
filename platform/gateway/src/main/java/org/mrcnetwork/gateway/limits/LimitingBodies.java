package org.mrcnetwork.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body above the limit. One that does not say its length is read first, up to the limit: an upstream never
 * sees the beginning of a body whose end is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class LimitingBodies extends OncePerRequestFilter {

    /** A list of clients to import is the one thing larger than a form. */
    private static final Pattern SPREADSHEETS = Pattern.compile("/o/[^/]+/api/v1/client-imports");

    private final int limit;
    private final long spreadsheet;

    LimitingBodies(LimitSettings limits) {
        limit = Math.toIntExact(limits.body().toBytes());
        spreadsheet = limits.spreadsheet().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long allowed = isSpreadsheet(request) ? spreadsheet : limit;
        if (request.getContentLengthLong() > allowed) {
            throw Problem.payloadTooLarge(allowed).asException();
        }
        chain.doFilter(saysItsLength(request) ? request : read(request), response);
    }

    private static boolean isSpreadsheet(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && SPREADSHEETS.matcher(request.getRequestURI()).matches();
    }

    private static boolean saysItsLength(HttpServletRequest request) throws IOException {
        return request.getContentLengthLong() >= 0 || request.getInputStream().isFinished();
    }

    private HttpServletRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw Problem.payloadTooLarge(limit).asException();
        }
        return new RequestWithBody(request, body);
    }
}
