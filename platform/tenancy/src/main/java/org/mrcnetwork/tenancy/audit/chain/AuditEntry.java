package org.mrcnetwork.tenancy.audit.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit log, every column as the text that is hashed: a file may have been tampered with, and what was
 * written over an id need not be one.
 *
 * @param at UTC with six decimals, as {@link #text} gives it
 * @param personId null where no person of the centre did it
 */
public record AuditEntry(
        String id,
        String at,
        @Nullable String personId,
        String person,
        String action,
        String subject,
        String subjectId) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A moment as it is hashed: PostgreSQL keeps microseconds, and 10:00 is not 10:00.000000. */
    public static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    /** SHA-256 over every column in this order, each behind its length; in lower-case hexadecimal. */
    public String hash() {
        return new Digest()
                .field(id)
                .field(at)
                .field(personId)
                .field(person)
                .field(action)
                .field(subject)
                .field(subjectId)
                .hex();
    }
}
