package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/**
 * Registration of a client (handbook 7.2, table 3). Countries are ISO 3166-1 alpha-2, languages BCP 47, phones in any
 * spelling that names the country.
 *
 * @param restrictedBecause at registration only: from the first moment nobody but the registering person knows of the
 *     client
 */
record ClientForm(
        @NotNull UUID id,
        @Nullable @Valid ConsentForm consent,
        @NotNull @Valid Name name,
        @NotNull Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @NotNull ClientGroup group,
        @Nullable Phase phase,
        @Nullable MaritalStatus maritalStatus,
        @Nullable @Min(0) @Max(50) Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable @Size(max = 200) String area,
        @Nullable Education education,
        @Nullable EmploymentStatus employmentStatus,
        @Nullable @Pattern(regexp = LANGUAGE) String firstLanguage,
        @Nullable @Pattern(regexp = LANGUAGE) String secondLanguage,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 1000) String safeContact,
        @Nullable @Valid EmergencyContact emergencyContact,
        @Nullable @Valid PreviousMigration previousMigration,
        @Nullable String plannedDestination,
        @Nullable @Size(max = 10) List<@NotNull Reason> reasons,
        @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,
        @Nullable @Size(max = 200) String howHeard,
        @Nullable Boolean despiteDuplicates,
        @Nullable RestrictedBecause restrictedBecause) {

    private static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int OLDEST = 125;

    record EmergencyContact(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String relationship,
            @Nullable @Size(max = 40) String phone) {}

    record PreviousMigration(
            @NotNull MigrationKind kind, @Nullable String country) {}

    /** @throws InvalidRequest naming every part that cannot be true */
    Profile profile() {
        List<Fault> faults = new ArrayList<>();
        checkAge(faults);
        country(countryOfOrigin, "#/countryOfOrigin", faults);
        country(plannedDestination, "#/plannedDestination", faults);
        country(previousMigration == null ? null : previousMigration.country(), "#/previousMigration/country", faults);
        String reachable = Phones.e164(phone, "#/phone", faults);
        String emergency = emergencyContact == null
                ? null
                : Phones.e164(emergencyContact.phone(), "#/emergencyContact/phone", faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Profile(
                new Name(name.given().strip(), blankToNull(name.family())),
                gender,
                birthDate,
                birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear()),
                group,
                phase,
                maritalStatus,
                dependants,
                countryOfOrigin,
                blankToNull(area),
                education,
                employmentStatus,
                firstLanguage,
                secondLanguage,
                reachable,
                blankToNull(email),
                emergencyContact == null ? null : emergencyContact.name().strip(),
                emergencyContact == null ? null : blankToNull(emergencyContact.relationship()),
                emergency,
                previousMigration == null ? null : previousMigration.kind(),
                previousMigration == null ? null : previousMigration.country(),
                plannedDestination,
                reasons == null ? List.of() : List.copyOf(reasons),
                vulnerabilities == null ? List.of() : List.copyOf(vulnerabilities),
                blankToNull(howHeard));
    }

    private void checkAge(List<Fault> faults) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        int thisYear = Year.now(ZoneOffset.UTC).getValue();
        if (birthDate != null && birthDate.isAfter(today)) {
            faults.add(new Fault("#/birthDate", "in-future", "Nobody is born in the future."));
        } else if (birthDate != null && birthDate.getYear() < thisYear - OLDEST) {
            faults.add(new Fault("#/birthDate", "invalid", "Nobody is that old."));
        }
        if (birthYear != null && (birthYear > thisYear || birthYear < thisYear - OLDEST)) {
            faults.add(new Fault("#/birthYear", "invalid", "That cannot be the year of birth."));
        }
    }

    private static void country(@Nullable String code, String pointer, List<Fault> faults) {
        if (code != null && !COUNTRIES.contains(code)) {
            faults.add(new Fault(pointer, "unknown-value", "No country has this ISO 3166 code."));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
