package org.mrcnetwork.tenants.enquiries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.outbound.Signing;
import org.springframework.http.HttpStatus;

/**
 * The signature of a message, as the Standard Webhooks specification has it: HMAC-SHA-256 over id, timestamp and body.
 *
 * @param id of the message; the same when it is sent again
 * @param timestamp seconds since 1970; not further from now than five minutes, so that nothing old is played back
 * @param signatures one or more, each {@code v1,<base64>}, separated by spaces
 */
record HookSignature(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures) {

    private static final Duration OFF_AT_MOST = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 200;

    /** @throws Refusal 401, the same whatever is wrong */
    String verified(byte[] body, byte[] secret, Instant now) {
        if (id == null || timestamp == null || signatures == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw refused();
        }
        if (!timestamp.matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(OFF_AT_MOST)
                        > 0) {
            throw refused();
        }
        byte[] wanted = Signing.of(id, timestamp, body, secret).getBytes(StandardCharsets.UTF_8);
        if (Arrays.stream(signatures.split(" "))
                .noneMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), wanted))) {
            throw refused();
        }
        return id;
    }

    private static Refusal refused() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "bad-signature", "The message is not signed, wrongly signed, or too old.");
    }
}
