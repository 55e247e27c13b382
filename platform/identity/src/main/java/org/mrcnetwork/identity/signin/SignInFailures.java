package org.mrcnetwork.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.mrcnetwork.identity.keys.Digest;
import org.mrcnetwork.identity.keys.MasterSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts failed sign-ins. An attempt is counted as failed before the password is looked at and taken back when it was
 * right, in one statement each: a hundred guesses at the same moment get no further than a hundred in a row.
 */
@Repository
class SignInFailures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKey key;

    SignInFailures(JdbcClient jdbc, Clock clock, MasterSecret master) {
        this.jdbc = jdbc;
        this.clock = clock;
        key = master.keyFor("sign-in failures", "HmacSHA256");
    }

    /** How long to wait when locked; empty when this attempt may go on. */
    Optional<Duration> attempt(String subject, LockOut lockOut) {
        Instant now = clock.instant();
        boolean counted = jdbc.sql("""
                INSERT INTO sign_in_failures AS f (subject, failures, last_at) VALUES (:subject, 1, :now)
                ON CONFLICT (subject) DO UPDATE
                SET failures = CASE WHEN f.last_at < :forget THEN 1 ELSE f.failures + 1 END,
                    last_at = :now,
                    locked_until = CASE WHEN f.last_at >= :forget AND f.failures + 1 >= :free THEN
                      CAST(:now AS timestamptz) + make_interval(secs => least(:longest,
                        :first * power(2, least(f.failures + 1 - :free, 20))))
                    END
                WHERE f.locked_until IS NULL OR f.locked_until <= :now
                RETURNING failures
                """)
                .param("subject", hash(subject))
                .param("now", Timestamp.from(now))
                .param("forget", Timestamp.from(now.minus(lockOut.forgetAfter())))
                .param("free", lockOut.free())
                .param("first", (double) lockOut.first().toSeconds())
                .param("longest", (double) lockOut.longest().toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
        return counted ? Optional.empty() : Optional.of(remaining(subject, now));
    }

    private Duration remaining(String subject, Instant now) {
        Instant until = jdbc.sql("SELECT locked_until FROM sign_in_failures WHERE subject = :subject")
                .param("subject", hash(subject))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1))
                        .map(Timestamp::toInstant)
                        .orElse(now))
                .optional()
                .orElse(now);
        Duration left = Duration.between(now, until);
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    /** The password was right: this account has no failures any more. */
    void forget(String subject) {
        jdbc.sql("DELETE FROM sign_in_failures WHERE subject = :subject")
                .param("subject", hash(subject))
                .update();
    }

    /** The attempt was no failure after all, but others from the same place still count. */
    void takeBack(String subject, LockOut lockOut) {
        jdbc.sql("""
                UPDATE sign_in_failures
                SET failures = greatest(failures - 1, 0),
                    locked_until = CASE WHEN failures - 1 >= :free THEN locked_until END
                WHERE subject = :subject
                """)
                .param("subject", hash(subject))
                .param("free", lockOut.free())
                .update();
    }

    void removeOlderThan(Duration age) {
        jdbc.sql("DELETE FROM sign_in_failures WHERE last_at < :then")
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
    }

    private byte[] hash(String subject) {
        return Digest.keyed(key, subject);
    }
}
