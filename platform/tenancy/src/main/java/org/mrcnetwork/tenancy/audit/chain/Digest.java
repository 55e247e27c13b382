package org.mrcnetwork.tenancy.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over fields that cannot run into one another: each as a netstring, its length in bytes before it
 * ({@code 4:read,}), and {@code -,} where there is none.
 */
final class Digest {

    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    Digest field(@Nullable String text) {
        if (text == null) {
            return ascii("-,");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii(bytes.length + ":");
        sha.update(bytes);
        return ascii(",");
    }

    private Digest ascii(String text) {
        sha.update(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
