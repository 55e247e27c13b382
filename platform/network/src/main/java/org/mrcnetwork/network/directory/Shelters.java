package org.mrcnetwork.network.directory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Services at confidential places only, such as shelters (handbook 2 and 6): that they exist and how to call them, for
 * staff who may know. No search finds them, and where they are is in no answer.
 */
@RestController
@RequestMapping("/api/v1/directory/shelters")
class Shelters {

    private static final String PERMISSION = "directory:shelters";
    private static final int MOST = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final DirectoryEntries entries;

    Shelters(DirectoryEntries entries) {
        this.entries = entries;
    }

    record ShelterList(List<DirectoryController.FoundService> items) {}

    static boolean mayKnow() {
        return Person.speakingMay(PERMISSION);
    }

    /** @param country ISO 3166-1 alpha-2 */
    @GetMapping
    @PreAuthorize("hasAuthority('directory:shelters')")
    ShelterList all(@RequestParam(required = false) @Nullable String country) {
        if (country != null && !COUNTRIES.contains(country)) {
            throw new InvalidRequest("#/country", "unknown-value", "Not an ISO 3166 code of two letters.");
        }
        return new ShelterList(entries.shelters(country, MOST).stream()
                .map(DirectoryController.FoundService::of)
                .toList());
    }
}
