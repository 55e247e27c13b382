package org.mrcnetwork.tenancy.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** Where a page of a list ended that runs from the newest to the oldest. Opaque to callers. */
public record PageCursor(Instant at, UUID id) {

    private static final PageCursor START = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** @throws InvalidRequest when the text is no cursor of ours; none at all is the beginning */
    public static PageCursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new InvalidRequest("#/after", "invalid", "This is not a cursor that was given out here.");
        }
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
