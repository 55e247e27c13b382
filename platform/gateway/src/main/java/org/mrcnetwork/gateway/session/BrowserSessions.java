package org.mrcnetwork.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mrcnetwork.gateway.GatewaySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place that touches the servlet session: it is read for API calls and sign-in only, never for static files. */
@Component
public final class BrowserSessions {

    private final JdbcClient database;
    private final Duration absoluteLifetime;

    BrowserSessions(JdbcClient database, GatewaySettings settings) {
        this.database = database;
        this.absoluteLifetime = settings.absoluteLifetime();
    }

    /** The session this request came with. Counts as use, so the idle time starts again. */
    public Optional<BrowserSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        if (isTooOld(session)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new BrowserSession(session.getId()));
    }

    /** For a person who has just signed in: a session under an id that nobody knew before. */
    public BrowserSession renewed(HttpServletRequest request) {
        Optional<BrowserSession> before = of(request);
        if (before.isEmpty()) {
            return new BrowserSession(request.getSession(true).getId());
        }
        String changed = request.changeSessionId();
        int rows = database.sql("UPDATE spring_session SET session_id = :changed WHERE session_id = :before")
                .param("changed", changed)
                .param("before", before.get().id())
                .update();
        return rows == 1 ? new BrowserSession(changed) : another(request);
    }

    /** When a second tab came back at the same moment and changed the id first: each then has a session that works. */
    private static BrowserSession another(HttpServletRequest request) {
        request.getSession().invalidate();
        return new BrowserSession(request.getSession(true).getId());
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private boolean isTooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .plus(absoluteLifetime)
                .isBefore(Instant.now());
    }
}
