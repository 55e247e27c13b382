package org.mrcnetwork.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are the same each time, so that seeding can be repeated; of the version (7) that the platform's ids have. */
final class DemoId {
    /** 2026-01-01T00:00:00Z: where a version 7 id says when it was made, these say nothing. */
    private static final long NO_TIME_IN_PARTICULAR = 1_767_225_600_000L;

    private DemoId() {}

    static UUID of(String... path) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("/", path).getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            long high = NO_TIME_IN_PARTICULAR << 16 | 0x7000L | bits.getShort() & 0x0fffL;
            long low = bits.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
