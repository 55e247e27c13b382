package org.mrcnetwork.tenants.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/**
 * Registration of a client (handbook 7.2, table 3). Countries are ISO 3166-1 alpha-2, languages BCP 47, phones in any
 * spelling that names the country. There is no part for a legal status, and none that could say that a journey was
 * irregular: neither belongs on a record with a name.
 *
 * @param firstLanguage with the second, what a device sends that was offline since before there was a list
 * @param extra answers to the centre's own questions, by the question's id; a form without any, from a device that knows of
 *     none, leaves what the file says
 * @param enquirer at registration only: who came on behalf of the client
 * @param restrictedBecause at registration only: from the first moment nobody but the registering person knows of the
 *     client
 */
record ClientForm(
        @NotNull UUID id,
        @Nullable @Valid ConsentForm consent,
        @NotNull @Valid Name name,
        @Nullable Boolean nameIsAlias,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable @Valid StatedAge age,
        @Nullable ClientGroup group,
        @Nullable @Valid Child child,
        @Nullable Phase phase,
        @Nullable MaritalStatus maritalStatus,
        @Nullable FamilyStatus familyStatus,
        @Nullable @Min(0) @Max(50) Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable @Size(max = 200) String area,
        @Nullable Education education,
        @Nullable EmploymentStatus employmentStatus,
        @Nullable Occupation occupation,
        @Nullable Sector sector,
        @Nullable @Size(max = 20) List<@NotNull @Valid WorkExperience> experience,
        @Nullable @Size(max = 10) List<@NotNull @Valid SpokenLanguage> languages,
        @Nullable @Pattern(regexp = SpokenLanguage.TAG) String firstLanguage,
        @Nullable @Pattern(regexp = SpokenLanguage.TAG) String secondLanguage,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 1000) String safeContact,
        @Nullable @Valid ContactRules contactRules,
        @Nullable @Valid Needs needs,
        @Nullable @Valid EmergencyContact emergencyContact,
        @Nullable @Valid EmergencyContact nextOfKin,
        @Nullable Boolean familyDoesNotKnow,
        @Nullable @Valid PreviousMigration previousMigration,
        @Nullable String plannedDestination,
        @Nullable LocalDate plannedDeparture,
        @Nullable @Size(max = 10) List<@NotNull Reason> reasons,
        @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,
        @Nullable @Size(max = 20) List<@NotNull ServiceType> servicesSought,
        @Nullable HeardThrough heardThrough,
        @Nullable @Size(max = 200) String howHeard,
        @Nullable @Size(max = 200) String paperFile,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 500)
        Map<@NotNull UUID, @NotNull @Size(max = 200) List<@NotNull @Size(max = 1000) String>> extra,

        @Nullable @Valid EnquirerForm enquirer,
        @Nullable Boolean despiteDuplicates,
        @Nullable RestrictedBecause restrictedBecause) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int OLDEST = 125;
    private static final int FARTHEST = 60;

    record EmergencyContact(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String relationship,
            @Nullable @Size(max = 40) String phone) {}

    record PreviousMigration(
            @NotNull MigrationKind kind, @Nullable String country) {}

    /** @throws InvalidRequest for somebody under 18 of whom it is not said who can agree for them */
    void requireWhoAgreesForAChild(Profile profile) {
        if (profile.isChild(LocalDate.now(ZoneOffset.UTC)) && child == null) {
            throw new InvalidRequest("#/child/consents", "required", "Say who can agree for this child.");
        }
    }

    /** @throws InvalidRequest naming every part that cannot be true */
    Profile profile() {
        List<Fault> faults = new ArrayList<>();
        checkAge(faults);
        country(countryOfOrigin, "#/countryOfOrigin", faults);
        country(plannedDestination, "#/plannedDestination", faults);
        country(previousMigration == null ? null : previousMigration.country(), "#/previousMigration/country", faults);
        checkExperience(faults);
        checkReaching(faults);
        if (child != null && child.needsGuardian() && child.guardian() == null) {
            faults.add(new Fault("#/child/guardian", "required", "Name the guardian who agrees."));
        }
        checkLanguages(faults);
        if (plannedDeparture != null && Math.abs(plannedDeparture.getYear() - thisYear()) > FARTHEST) {
            faults.add(new Fault("#/plannedDeparture", "invalid", "That cannot be the day of a departure."));
        }
        String reachable = Phones.e164(phone, "#/phone", faults);
        String emergency = emergencyContact == null
                ? null
                : Phones.e164(emergencyContact.phone(), "#/emergencyContact/phone", faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        Needs needed = needs == null ? Needs.NONE : needs;
        // What is known better is not kept twice: a date says the age for ever.
        StatedAge stated = birthDate == null && birthYear == null ? age : null;
        return new Profile(
                new Name(name.given().strip(), blankToNull(name.family())),
                Boolean.TRUE.equals(nameIsAlias),
                gender == null ? Gender.NOT_STATED : gender,
                birthDate,
                birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear()),
                stated == null ? null : stated.years(),
                stated == null ? null : stated.statedOn(),
                group,
                child == null ? null : child.situation(),
                child == null ? null : child.consents(),
                phase,
                maritalStatus,
                familyStatus,
                dependants,
                countryOfOrigin,
                blankToNull(area),
                education,
                employmentStatus,
                occupation,
                sector,
                experience == null ? List.of() : List.copyOf(experience),
                spoken(),
                needed.interpreter(),
                needed.literacy(),
                List.copyOf(needed.disabilities()),
                needed.counsellor(),
                reachable,
                blankToNull(email),
                emergencyContact == null ? null : emergencyContact.name().strip(),
                emergencyContact == null ? null : blankToNull(emergencyContact.relationship()),
                emergency,
                previousMigration == null ? null : previousMigration.kind(),
                previousMigration == null ? null : previousMigration.country(),
                plannedDestination,
                plannedDeparture,
                reasons == null ? List.of() : List.copyOf(reasons),
                vulnerabilities == null ? List.of() : List.copyOf(vulnerabilities),
                servicesSought == null ? List.of() : List.copyOf(servicesSought),
                heardThrough,
                blankToNull(howHeard),
                blankToNull(paperFile));
    }

    /**
     * What is said in confidence; see {@link #profile} for the rest.
     *
     * @param words answers to the centre's own questions in free words
     */
    Confidential confidential(Map<UUID, List<String>> words) {
        return new Confidential(
                blankToNull(safeContact),
                contactRules == null || contactRules.sayNothing() ? null : contactRules,
                needs == null ? null : blankToNull(needs.access()),
                child == null ? null : child.guardian(),
                child == null ? null : blankToNull(child.bestInterests()),
                nextOfKin,
                Boolean.TRUE.equals(familyDoesNotKnow),
                words.isEmpty() ? null : words);
    }

    private void checkAge(List<Fault> faults) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        int thisYear = thisYear();
        if (birthDate != null && birthDate.isAfter(today)) {
            faults.add(new Fault("#/birthDate", "in-future", "Nobody is born in the future."));
        } else if (birthDate != null && birthDate.getYear() < thisYear - OLDEST) {
            faults.add(new Fault("#/birthDate", "invalid", "Nobody is that old."));
        }
        if (birthYear != null && (birthYear > thisYear || birthYear < thisYear - OLDEST)) {
            faults.add(new Fault("#/birthYear", "invalid", "That cannot be the year of birth."));
        }
        if (age != null && age.statedOn().isAfter(today)) {
            faults.add(new Fault("#/age/statedOn", "in-future", "An age is noted on the day it is said."));
        }
    }

    private void checkExperience(List<Fault> faults) {
        for (int i = 0; experience != null && i < experience.size(); i++) {
            country(experience.get(i).country(), "#/experience/" + i + "/country", faults);
        }
    }

    private List<SpokenLanguage> spoken() {
        return languages != null
                ? List.copyOf(languages)
                : Stream.of(firstLanguage, secondLanguage)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(tag -> new SpokenLanguage(tag, null))
                        .toList();
    }

    private void checkLanguages(List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; languages != null && i < languages.size(); i++) {
            if (!seen.add(languages.get(i).tag().toLowerCase(Locale.ROOT))) {
                faults.add(new Fault("#/languages/" + i + "/tag", "repeated", "This language is in the list already."));
            }
        }
    }

    private void checkReaching(List<Fault> faults) {
        if (needs != null && (needs.counsellor() == Gender.OTHER || needs.counsellor() == Gender.NOT_STATED)) {
            faults.add(new Fault("#/needs/counsellor", "invalid", "A woman, a man, or no wish."));
        }
        if (contactRules != null
                && ((contactRules.from() == null) != (contactRules.until() == null)
                        || (contactRules.from() != null && contactRules.from().equals(contactRules.until())))) {
            faults.add(new Fault("#/contactRules/until", "invalid", "Say from when until when."));
        }
    }

    private static int thisYear() {
        return Year.now(ZoneOffset.UTC).getValue();
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
