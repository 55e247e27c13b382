package org.mrcnetwork.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final int limit;

    LimitingBodies(LimitSettings limits) {
        limit = Math.toIntExact(limits.body().toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            throw Problem.payloadTooLarge(limit).asException();
        }
        chain.doFilter(saysItsLength(request) ? request : read(request), response);
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
