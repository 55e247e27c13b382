package org.mrcnetwork.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that there is a key to sign with and that none signs for longer than a month. The next key is published
 * before it signs, so that every instance and every verifier knows it by then; the last one verifies a day longer.
 */
@Service
public class RotatingKeys {

    static final Duration SIGNS_FOR = Duration.ofDays(30);
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(15);
    static final Duration VERIFIES_AFTER = Duration.ofDays(1);

    private final SigningKeys keys;
    private final Clock clock;

    RotatingKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public void rotateWhenDue() {
        keys.lock();
        Instant now = clock.instant();
        List<SigningKey> all = keys.all();
        if (all.isEmpty()) {
            keys.add(generate(), now);
            return;
        }
        Instant due = all.getFirst().signsFrom().plus(SIGNS_FOR);
        if (!now.isBefore(due.minus(PUBLISHED_BEFORE))) {
            RSAKey next = generate();
            Instant signsFrom = now.plus(PUBLISHED_BEFORE);
            keys.add(next, signsFrom);
            keys.retireOlderThan(next.getKeyID(), signsFrom.plus(VERIFIES_AFTER));
        }
        keys.removeRetired(now);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(3072)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime makes RSA keys", e);
        }
    }
}
