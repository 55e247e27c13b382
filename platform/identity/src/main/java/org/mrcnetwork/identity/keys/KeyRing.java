package org.mrcnetwork.identity.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The keys of the moment, read from the database twice a minute and kept while it is away. */
@Component
public class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SigningKeys keys;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot last;

    KeyRing(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Snapshot(List<SigningKey> keys, Instant readAt) {}

    /** The public halves that verify now, or will. */
    public JWKSet verifying() {
        Instant now = clock.instant();
        return new JWKSet(current().stream()
                .filter(key -> key.verifiesAt(now))
                .<JWK>map(key -> key.pair().toPublicJWK())
                .toList());
    }

    /** The one key that signs now. */
    public JWKSet signing() {
        Instant now = clock.instant();
        return new JWKSet(current().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no signing key"))
                .pair());
    }

    private List<SigningKey> current() {
        Snapshot snapshot = last;
        if (snapshot == null) {
            return read();
        }
        // also when the clock was set back
        boolean stale =
                Duration.between(snapshot.readAt(), clock.instant()).abs().compareTo(FRESH) > 0;
        if (stale && reading.tryLock()) {
            try {
                return read();
            } catch (DataAccessException e) {
                log.warn("The signing keys could not be read again; those known are used on");
                last = new Snapshot(snapshot.keys(), clock.instant());
            } finally {
                reading.unlock();
            }
        }
        return snapshot.keys();
    }

    private List<SigningKey> read() {
        List<SigningKey> all = keys.all();
        if (!all.isEmpty()) {
            last = new Snapshot(all, clock.instant());
        }
        return all;
    }
}
