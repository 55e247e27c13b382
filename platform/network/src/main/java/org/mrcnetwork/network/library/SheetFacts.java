package org.mrcnetwork.network.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/**
 * Where a sheet stands on the shelf.
 *
 * @param countries ISO 3166-1 alpha-2, of destination; both of an agreement; none: it holds everywhere
 * @param topics what of chapter 2 it is about
 * @param audiences none: everybody
 * @param phases none: all
 */
public record SheetFacts(
        @NotNull SheetKind kind,
        @NotNull @Size(max = 20) List<@NotNull String> countries,
        @NotNull @Size(max = 36) List<@NotNull ServiceType> topics,
        @NotNull @Size(max = 20) List<@NotNull Audience> audiences,
        @NotNull @Size(max = 7) List<@NotNull MigrationPhase> phases) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    void require() {
        for (int i = 0; i < countries.size(); i++) {
            requireCountry(countries.get(i), "#/facts/countries/" + i);
        }
    }

    static String requireCountry(String code, String pointer) {
        if (!COUNTRIES.contains(code)) {
            throw new InvalidRequest(pointer, "unknown-value", "Not an ISO 3166 code of two letters.");
        }
        return code;
    }
}
