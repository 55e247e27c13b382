package org.mrcnetwork.gateway.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a filter threw: a session store that is away, a limit that is reached. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ProblemsOfFilters extends OncePerRequestFilter {

    private final Answering answering;

    ProblemsOfFilters(Answering answering) {
        this.answering = answering;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException storeIsAway) {
            // The session is looked at once more when the answer is on its way: that must not break off a good answer.
            Problem problem = Diagnosing.of(storeIsAway);
            if (!response.isCommitted()) {
                answering.with(problem, request, response);
            }
        } catch (ServletException | IOException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            answering.with(Diagnosing.of(thrown), request, response);
        }
    }
}
