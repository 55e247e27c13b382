package org.mrcnetwork.identity.tokens;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.accounts.MembershipEnded;
import org.mrcnetwork.identity.keys.Digest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of token families: one per browser and organisation, from the code to the last refresh token. */
@Repository
class TokenFamilies {

    private static final String TOKEN_COLUMNS = """
            code_hash = :code_hash, code_issued_at = :code_issued_at,
            code_expires_at = :code_expires_at, code_invalidated = :code_invalidated,
            access_hash = :access_hash, access_issued_at = :access_issued_at,
            access_expires_at = :access_expires_at, access_invalidated = :access_invalidated,
            refresh_hash = :refresh_hash, refresh_issued_at = :refresh_issued_at,
            refresh_expires_at = :refresh_expires_at, refresh_invalidated = :refresh_invalidated,
            id_token_hash = :id_token_hash, id_token_issued_at = :id_token_issued_at,
            id_token_expires_at = :id_token_expires_at, id_token_invalidated = :id_token_invalidated
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenFamilies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Family> withId(UUID id) {
        return find("id = :value", id);
    }

    /** @param column which kind of token it must be; null when any will do */
    Optional<Family> withToken(@Nullable String column, String token) {
        byte[] hash = Digest.sha256(token);
        return column != null
                ? find(column + " = :value", hash)
                : find(
                        "code_hash = :value OR access_hash = :value OR refresh_hash = :value OR id_token_hash = :value",
                        hash);
    }

    private Optional<Family> find(String condition, Object value) {
        return jdbc.sql("SELECT * FROM authorizations WHERE " + condition)
                .param("value", value)
                .query(Family::read)
                .optional();
    }

    void add(Family family) {
        jdbc.sql("""
                INSERT INTO authorizations (id, version, client_id, account_id, membership_id, scopes,
                  redirect_uri, code_challenge, nonce, code_hash, code_issued_at, code_expires_at)
                VALUES (:id, 0, :client, :account, :membership, :scopes,
                  :redirect_uri, :code_challenge, :nonce, :code_hash, :code_issued_at, :code_expires_at)
                """)
                .param("id", family.id())
                .param("client", family.clientId())
                .param("account", family.account())
                .param("membership", family.membership())
                .param("scopes", family.scopes().toArray(String[]::new))
                .param("redirect_uri", family.redirectUri())
                .param("code_challenge", family.codeChallenge())
                .param("nonce", family.nonce())
                .params(StoredToken.columns("code", family.code()))
                .update();
    }

    /**
     * Takes over the family's new tokens. False when somebody else did so since it was read: then two have used the
     * same code or refresh token.
     */
    @Transactional
    boolean replaceTokens(UUID id, int version, List<Map<String, @Nullable Object>> tokens) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        tokens.forEach(columns::putAll);
        jdbc.sql("""
                INSERT INTO used_refresh_tokens (hash, authorization_id)
                SELECT refresh_hash, id FROM authorizations
                WHERE id = :id AND version = :version AND refresh_hash <> :refresh_hash
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("version", version)
                .param("refresh_hash", columns.get("refresh_hash"))
                .update();
        return jdbc.sql("UPDATE authorizations SET version = version + 1, " + TOKEN_COLUMNS
                                + "WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .params(columns)
                        .update()
                == 1;
    }

    /** The family in which this refresh token was used before, and should not have been shown again. */
    Optional<UUID> havingUsed(String refreshToken) {
        return jdbc.sql("SELECT authorization_id FROM used_refresh_tokens WHERE hash = :hash")
                .param("hash", Digest.sha256(refreshToken))
                .query(UUID.class)
                .optional();
    }

    void revoke(UUID id) {
        jdbc.sql("DELETE FROM authorizations WHERE id = :id").param("id", id).update();
    }

    @EventListener
    void revokeAllOf(MembershipEnded ended) {
        jdbc.sql("DELETE FROM authorizations WHERE membership_id = :membership")
                .param("membership", ended.membership())
                .update();
    }

    void removeExpired() {
        jdbc.sql("DELETE FROM authorizations WHERE coalesce(refresh_expires_at, code_expires_at) < :then")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .update();
    }
}
