package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer by which clients are found: exactly what was said, or a range of numbers or of days with its ends in it.
 *
 * @param said null where it is a range
 */
public record SoughtAnswer(
        UUID question,
        @Nullable String said,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    static SoughtAnswer exactly(UUID question, String said) {
        return new SoughtAnswer(question, said, null, null, null, null);
    }

    static SoughtAnswer numbers(UUID question, @Nullable String from, @Nullable String until) {
        return new SoughtAnswer(
                question,
                null,
                from == null ? null : new BigDecimal(from),
                until == null ? null : new BigDecimal(until),
                null,
                null);
    }

    static SoughtAnswer days(UUID question, @Nullable String from, @Nullable String until) {
        return new SoughtAnswer(
                question,
                null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
