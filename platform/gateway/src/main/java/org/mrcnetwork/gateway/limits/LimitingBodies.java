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
 * sees the beginning of a body whose end is refused. On the one path where documents are sent more is accepted, passed on
 * as it comes and never held here, so there the length must be said.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class LimitingBodies extends OncePerRequestFilter {

    private static final String ID = "[0-9a-fA-F-]{36}";
    private static final Pattern DOCUMENT = Pattern.compile("/o/[a-z0-9-]+/api/v1/clients/" + ID + "/files/" + ID);

    private final int limit;
    private final long documentLimit;

    LimitingBodies(LimitSettings limits) {
        limit = Math.toIntExact(limits.body().toBytes());
        documentLimit = limits.document().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isDocument(request)) {
            requireDocumentInLimit(request.getContentLengthLong());
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) {
            throw Problem.payloadTooLarge(limit).asException();
        }
        chain.doFilter(saysItsLength(request) ? request : read(request), response);
    }

    private static boolean isDocument(HttpServletRequest request) {
        return request.getMethod().equals("PUT")
                && DOCUMENT.matcher(request.getRequestURI()).matches();
    }

    private void requireDocumentInLimit(long length) {
        if (length < 0) {
            throw Problem.lengthRequired().asException();
        }
        if (length > documentLimit) {
            throw Problem.payloadTooLarge(documentLimit).asException();
        }
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
