package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An age as the client said it, where neither date nor year of birth is known. It grows older with the day on which it
 * was said, so it never goes stale: somebody of 17 on a day in 2026 was born in 2008 or 2009.
 */
record StatedAge(
        @NotNull @Min(0) @Max(125) Integer years, @NotNull LocalDate statedOn) {

    /** The last day before those on which somebody of this age can be born. */
    LocalDate bornAfter() {
        return statedOn.minusYears(years + 1L);
    }
}
