package org.mrcnetwork.identity.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair and when it signs; null says that no end of its verifying is set yet. */
record SigningKey(RSAKey pair, Instant signsFrom, @Nullable Instant verifiesUntil) {

    boolean verifiesAt(Instant now) {
        return verifiesUntil == null || now.isBefore(verifiesUntil);
    }

    @Override
    public String toString() {
        return "SigningKey[" + pair.getKeyID() + "]";
    }
}
