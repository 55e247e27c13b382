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
 * sees the beginning of a body whose end is refused. Where documents, recordings and lists of clients are sent more is accepted, passed
 * on as it comes and never held here, so there the length must be said.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class LimitingBodies extends OncePerRequestFilter {

    private static final String ID = "[0-9a-fA-F-]{36}";
    private static final String API = "/o/[a-z0-9-]+/api/v1";
    private static final Pattern DOCUMENT = Pattern.compile(API + "/clients/" + ID + "/files/" + ID);
    private static final Pattern RECORDING = Pattern.compile(API + "/library/sheets/" + ID + "/recordings/" + ID);
    private static final Pattern SPREADSHEET = Pattern.compile(API + "/client-imports");

    private final int limit;
    private final long document;
    private final long recording;
    private final long spreadsheet;

    LimitingBodies(LimitSettings limits) {
        limit = Math.toIntExact(limits.body().toBytes());
        document = limits.document().toBytes();
        recording = limits.recording().toBytes();
        spreadsheet = limits.spreadsheet().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (is(request, "PUT", DOCUMENT)) {
            requireWithin(document, request);
        } else if (is(request, "PUT", RECORDING)) {
            requireWithin(recording, request);
        } else if (is(request, "POST", SPREADSHEET)) {
            requireWithin(spreadsheet, request);
        } else if (request.getContentLengthLong() > limit) {
            throw Problem.payloadTooLarge(limit).asException();
        } else if (!saysItsLength(request)) {
            chain.doFilter(read(request), response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean is(HttpServletRequest request, String method, Pattern path) {
        return request.getMethod().equals(method)
                && path.matcher(request.getRequestURI()).matches();
    }

    /** What is passed on as it comes has to say how long it is. */
    private static void requireWithin(long allowed, HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length < 0) {
            throw Problem.lengthRequired().asException();
        }
        if (length > allowed) {
            throw Problem.payloadTooLarge(allowed).asException();
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
