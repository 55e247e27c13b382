package org.mrcnetwork.gateway.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;

/** An ETag from the bytes, since all files in a reproducible jar have the same date. */
final class ContentTag {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private ContentTag() {}

    static String of(Resource file) {
        return KNOWN.computeIfAbsent(file.getDescription(), _ -> digest(file));
    }

    private static String digest(Resource file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
