package org.mrcnetwork.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers 503 while PostgreSQL cannot be reached: a page for people, a problem for programs. It stands outside of
 * everything, since already looking up the session needs the database, and an ordinary error page would need it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class WhenTheDatabaseIsAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WhenTheDatabaseIsAway.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final ProblemWriter problems;
    private final PageLanguage language;
    private final MessageSource messages;

    WhenTheDatabaseIsAway(ProblemWriter problems, PageLanguage language, MessageSource messages) {
        this.problems = problems;
        this.language = language;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!databaseIsAway(e) || response.isCommitted()) {
                throw e;
            }
            log.warn("{} {} is answered 503: the database is away", request.getMethod(), request.getServletPath());
            answer(request, response);
        }
    }

    static boolean databaseIsAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException rollback) {
                // A connection that is cut in the middle cannot be rolled back either; the reason is what came first.
                Throwable first = rollback.getApplicationException();
                if (first != null && databaseIsAway(first)) {
                    return true;
                }
            }
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                // 08: connection lost or refused; 57P: the server is shutting down or starting
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            }
        }
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String requestId = RequestIds.of(request);
        response.reset();
        response.setHeader("X-Request-Id", requestId);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/html")) {
            page(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "upstream-unavailable",
                    "The database cannot be reached at the moment.");
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.resolveLocale(request);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        String html = """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="%s/assets/identity.css"></head>
                <body><main class="card content"><h1>%s</h1><p>%s</p></main></body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        locale.getLanguage().equals("ar") ? "rtl" : "ltr",
                        text("away.title", locale),
                        request.getContextPath(),
                        text("away.title", locale),
                        text("away.text", locale));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String code, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(code, null, locale));
    }
}
