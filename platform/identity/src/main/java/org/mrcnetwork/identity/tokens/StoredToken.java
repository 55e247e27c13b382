package org.mrcnetwork.identity.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.keys.Digest;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** A code or token as it stands in the database: its hash and its times. */
record StoredToken(byte[] hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {

    /** What stands for the value of a token that was loaded without being shown. No token begins like this. */
    private static final String UNSHOWN = "unshown:";

    static @Nullable StoredToken of(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        return new StoredToken(
                hashOf(token.getToken().getTokenValue()),
                Objects.requireNonNull(token.getToken().getIssuedAt()),
                Objects.requireNonNull(token.getToken().getExpiresAt()),
                token.isInvalidated());
    }

    static @Nullable StoredToken read(ResultSet row, String name) throws SQLException {
        byte[] hash = row.getBytes(name + "_hash");
        return hash == null
                ? null
                : new StoredToken(
                        hash,
                        row.getTimestamp(name + "_issued_at").toInstant(),
                        row.getTimestamp(name + "_expires_at").toInstant(),
                        row.getBoolean(name + "_invalidated"));
    }

    /** The columns of one kind of token, all null when there is none. */
    static Map<String, @Nullable Object> columns(String name, @Nullable StoredToken token) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put(name + "_hash", token == null ? null : token.hash);
        columns.put(name + "_issued_at", token == null ? null : Timestamp.from(token.issuedAt));
        columns.put(name + "_expires_at", token == null ? null : Timestamp.from(token.expiresAt));
        columns.put(name + "_invalidated", token != null && token.invalidated);
        return columns;
    }

    /** The value that was shown, when it is this token's. */
    String value(@Nullable String shown) {
        return shown != null && Arrays.equals(Digest.sha256(shown), hash)
                ? shown
                : UNSHOWN + Base64.getEncoder().encodeToString(hash);
    }

    void describe(Map<String, Object> metadata) {
        metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
    }

    private static byte[] hashOf(String value) {
        return value.startsWith(UNSHOWN)
                ? Base64.getDecoder().decode(value.substring(UNSHOWN.length()))
                : Digest.sha256(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredToken token && Arrays.equals(token.hash, hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
