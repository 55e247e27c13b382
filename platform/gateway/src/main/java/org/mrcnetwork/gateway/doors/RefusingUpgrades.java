package org.mrcnetwork.gateway.doors;

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

/** Nothing behind this door speaks WebSocket, and a connection that is no longer HTTP could not be watched. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
final class RefusingUpgrades extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw Problem.invalidRequest("Connections are not upgraded here.").asException();
        }
        chain.doFilter(request, response);
    }
}
