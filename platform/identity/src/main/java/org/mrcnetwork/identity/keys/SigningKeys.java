package org.mrcnetwork.identity.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All signing keys, newest first, their private halves sealed. */
@Repository
class SigningKeys {

    private final JdbcClient jdbc;
    private final Seal seal;

    SigningKeys(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<SigningKey> all() {
        return jdbc.sql("""
                SELECT id, sealed_private_jwk, signs_from, verifies_until FROM signing_keys ORDER BY signs_from DESC
                """).query(this::read).list();
    }

    void add(RSAKey pair, Instant signsFrom) {
        jdbc.sql("""
                INSERT INTO signing_keys (id, public_jwk, sealed_private_jwk, signs_from)
                VALUES (:id, :public, :sealed, :from)
                """)
                .param("id", pair.getKeyID())
                .param("public", pair.toPublicJWK().toJSONString())
                .param("sealed", seal.close(pair.getKeyID(), pair.toJSONString()))
                .param("from", Timestamp.from(signsFrom))
                .update();
    }

    void retireOlderThan(String id, Instant verifiesUntil) {
        jdbc.sql("UPDATE signing_keys SET verifies_until = :until WHERE id <> :id AND verifies_until IS NULL")
                .param("id", id)
                .param("until", Timestamp.from(verifiesUntil))
                .update();
    }

    void removeRetired(Instant now) {
        jdbc.sql("DELETE FROM signing_keys WHERE verifies_until < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Several instances start and rotate at once; each waits here for the others' transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity signing keys'))::text")
                .query(String.class)
                .list();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        try {
            Timestamp until = row.getTimestamp("verifies_until");
            return new SigningKey(
                    RSAKey.parse(seal.open(id, row.getBytes("sealed_private_jwk"))),
                    row.getTimestamp("signs_from").toInstant(),
                    until == null ? null : until.toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + id + " is not readable", e);
        }
    }
}
