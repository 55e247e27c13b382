package org.mrcnetwork.identity.accounts;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, 19 MiB and two rounds each. Only so many at once: a hundred sign-ins in the same
 * second must not take two gigabytes.
 */
@Component
public class Passwords {

    private final Argon2PasswordEncoder argon2id = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final PasswordHash nobodys = hash(UUID.randomUUID().toString());

    public PasswordHash hash(String password) {
        places.acquireUninterruptibly();
        try {
            return new PasswordHash(argon2id.encode(normalised(password)));
        } finally {
            places.release();
        }
    }

    /** Takes as long when there is no such account as when the password is wrong. */
    public boolean matches(String password, @Nullable PasswordHash hash) {
        places.acquireUninterruptibly();
        try {
            boolean same = argon2id.matches(normalised(password), (hash == null ? nobodys : hash).value());
            return same && hash != null;
        } finally {
            places.release();
        }
    }

    /** The same letters may be typed as one sign or as two, depending on the keyboard. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
