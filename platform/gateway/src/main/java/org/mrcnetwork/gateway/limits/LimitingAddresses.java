package org.mrcnetwork.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before anything that costs: no session, no upstream is touched for a request above the limit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LimitingAddresses extends OncePerRequestFilter {

    private final Buckets requests;
    private final Buckets signIns;
    private final Buckets forms;

    LimitingAddresses(LimitSettings limits) {
        requests = new Buckets(limits.address().burst(), limits.address().refill());
        signIns = new Buckets(limits.signIn().burst(), limits.signIn().refill());
        forms = new Buckets(limits.form().burst(), limits.form().refill());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        requests.draw(address);
        if (request.getMethod().equals("POST") && request.getServletPath().startsWith("/identity/")) {
            signIns.draw(address);
        }
        if (request.getMethod().equals("POST") && request.getServletPath().startsWith("/c/")) {
            forms.draw(address);
        }
        chain.doFilter(request, response);
    }
}
