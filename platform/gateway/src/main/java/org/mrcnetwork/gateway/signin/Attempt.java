package org.mrcnetwork.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.mrcnetwork.gateway.Slug;

/**
 * A sign-in that has begun and not yet come back.
 *
 * @param codeVerifier the secret of PKCE, without which the authorization code is worth nothing
 */
record Attempt(Slug organisation, String codeVerifier, String returnPath, Instant begunAt) {

    private static final String SEPARATOR = ".";

    String encoded() {
        String path =
                Base64.getUrlEncoder().withoutPadding().encodeToString(returnPath.getBytes(StandardCharsets.UTF_8));
        return String.join(
                SEPARATOR, organisation.value(), Long.toString(begunAt.getEpochSecond()), codeVerifier, path);
    }

    /** Empty for anything that {@link #encoded()} did not write. */
    static Optional<Attempt> decoded(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            Slug organisation = new Slug(parts[0]);
            String path = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            Instant begunAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return ReturnPath.within(organisation, path)
                    .map(checked -> new Attempt(organisation, parts[2], checked, begunAt));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
