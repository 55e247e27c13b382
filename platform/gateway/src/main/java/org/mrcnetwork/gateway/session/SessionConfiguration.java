package org.mrcnetwork.gateway.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    static final String COOKIE = "__Host-mrc";

    /**
     * Spring Session's own statement writes the session id with every use. A slow request that began before somebody
     * signed in would then put the old id back and sign that person out; so only {@link BrowserSessions} changes it.
     */
    private static final String UPDATE = """
            UPDATE spring_session SET
              last_access_time = used.last_access_time,
              max_inactive_interval = used.max_inactive_interval,
              expiry_time = used.expiry_time,
              principal_name = used.principal_name
            FROM (VALUES (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
              AS used (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            WHERE spring_session.primary_id = used.primary_id
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresqlSessions() {
        var upserts = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return sessions -> {
            upserts.customize(sessions);
            sessions.setUpdateSessionQuery(UPDATE);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
