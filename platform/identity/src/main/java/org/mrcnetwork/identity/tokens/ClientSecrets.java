package org.mrcnetwork.identity.tokens;

import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.keys.Digest;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Client secrets are long and random: one hash round suffices, and each token request is spared the wait. */
class ClientSecrets implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
        return Base64.getEncoder().encodeToString(Digest.sha256(secret == null ? "" : secret.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return secret != null
                && encoded != null
                && MessageDigest.isEqual(
                        Digest.sha256(secret.toString()), Base64.getDecoder().decode(encoded));
    }
}
