package org.mrcnetwork.gateway.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mrcnetwork.gateway.GatewaySettings;
import org.mrcnetwork.gateway.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row per browser session and organisation, so that two tabs never overwrite each other's tokens. The rows go when
 * their session goes.
 */
@Repository
public class SignIns {

    private final JdbcClient database;
    private final Duration absoluteLifetime;

    SignIns(JdbcClient database, GatewaySettings settings) {
        this.database = database;
        this.absoluteLifetime = settings.absoluteLifetime();
    }

    public void put(BrowserSession session, Slug organisation, TokenSet tokens) {
        database.sql("""
                        INSERT INTO sign_in (session, organisation, access_token, access_token_expires_at, refresh_token)
                        SELECT primary_id, :organisation, :accessToken, :expiresAt, :refreshToken
                        FROM spring_session WHERE session_id = :session
                        ON CONFLICT (session, organisation) DO UPDATE SET
                          access_token = excluded.access_token,
                          access_token_expires_at = excluded.access_token_expires_at,
                          refresh_token = excluded.refresh_token,
                          signed_in_at = now()
                        """)
                .param("session", session.id())
                .param("organisation", organisation.value())
                .param("accessToken", tokens.accessToken())
                .param("expiresAt", Timestamp.from(tokens.accessTokenExpiresAt()))
                .param("refreshToken", tokens.refreshToken())
                .update();
    }

    public Optional<SignIn> find(BrowserSession session, Slug organisation) {
        return database.sql("""
                        SELECT session, organisation, access_token, access_token_expires_at, refresh_token
                        FROM sign_in JOIN spring_session ON primary_id = session
                        WHERE session_id = :session AND organisation = :organisation
                        """)
                .param("session", session.id())
                .param("organisation", organisation.value())
                .query((row, _) -> signIn(row))
                .optional();
    }

    /** Its present state, which nobody else can lock or change until the transaction ends. */
    Optional<SignIn> lock(SignIn signIn) {
        database.sql("SET LOCAL lock_timeout = '10s'").update();
        return database.sql("""
                        SELECT session, organisation, access_token, access_token_expires_at, refresh_token
                        FROM sign_in
                        WHERE session = :session AND organisation = :organisation
                        FOR UPDATE
                        """)
                .param("session", signIn.session())
                .param("organisation", signIn.organisation().value())
                .query((row, _) -> signIn(row))
                .optional();
    }

    void replace(SignIn signIn) {
        database.sql("""
                        UPDATE sign_in SET
                          access_token = :accessToken,
                          access_token_expires_at = :expiresAt,
                          refresh_token = :refreshToken
                        WHERE session = :session AND organisation = :organisation
                        """)
                .param("session", signIn.session())
                .param("organisation", signIn.organisation().value())
                .param("accessToken", signIn.tokens().accessToken())
                .param("expiresAt", Timestamp.from(signIn.tokens().accessTokenExpiresAt()))
                .param("refreshToken", signIn.tokens().refreshToken())
                .update();
    }

    /** Answers what was there in the end: a refresh may have come between finding and removing. */
    public Optional<SignIn> remove(SignIn signIn) {
        return database.sql("""
                        DELETE FROM sign_in WHERE session = :session AND organisation = :organisation
                        RETURNING session, organisation, access_token, access_token_expires_at, refresh_token
                        """)
                .param("session", signIn.session())
                .param("organisation", signIn.organisation().value())
                .query((row, _) -> signIn(row))
                .optional();
    }

    /** Does not count as use of the session. */
    public List<SignedIn> all(BrowserSession session) {
        return database
                .sql("""
                        SELECT organisation, least(expiry_time, creation_time + :lifetime) AS expires
                        FROM sign_in JOIN spring_session ON primary_id = session
                        WHERE session_id = :session
                        ORDER BY organisation
                        """)
                .param("session", session.id())
                .param("lifetime", absoluteLifetime.toMillis())
                .query((row, _) -> new SignedIn(
                        new Slug(row.getString("organisation")), Instant.ofEpochMilli(row.getLong("expires"))))
                .list()
                .stream()
                .filter(signedIn -> signedIn.expiresAt().isAfter(Instant.now()))
                .toList();
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        var tokens = new TokenSet(
                row.getString("access_token"),
                row.getTimestamp("access_token_expires_at").toInstant(),
                row.getString("refresh_token"));
        return new SignIn(row.getString("session"), new Slug(row.getString("organisation")), tokens);
    }
}
