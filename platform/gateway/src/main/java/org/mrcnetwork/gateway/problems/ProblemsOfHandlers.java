package org.mrcnetwork.gateway.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What a handler threw. A half-sent answer is left alone: the container then breaks the connection, visibly. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemsOfHandlers implements HandlerExceptionResolver {

    private final Answering answering;

    ProblemsOfHandlers(Answering answering) {
        this.answering = answering;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted()) {
            return null;
        }
        try {
            answering.with(Diagnosing.of(thrown), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
