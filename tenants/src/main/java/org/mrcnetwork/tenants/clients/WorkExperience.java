package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Work that a client has done (handbook 7.2, table 3: professional experience).
 *
 * @param years whole years; 0 is less than one, null is not known
 * @param country where, ISO 3166-1 alpha-2
 */
public record WorkExperience(
        @NotNull Occupation occupation,
        @Nullable @Min(0) @Max(80) Integer years,
        @Nullable String country) {}
