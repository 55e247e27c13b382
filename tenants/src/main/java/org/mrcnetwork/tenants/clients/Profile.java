package org.mrcnetwork.tenants.clients;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;

/**
 * What a centre may know of a client: handbook 7.2, table 3. Everything but a name, which may be an
 * alias, can be left open.
 */
@Embeddable
record Profile(
        @Embedded Name name,
        boolean nameIsAlias,
        @Enumerated(EnumType.STRING) Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Integer statedAge,
        @Nullable LocalDate statedAgeOn,
        @Nullable @Enumerated(EnumType.STRING) ClientGroup clientGroup,
        @Nullable @Enumerated(EnumType.STRING) ChildSituation childSituation,
        @Nullable @Enumerated(EnumType.STRING) MayConsent childConsents,
        @Nullable @Enumerated(EnumType.STRING) Phase phase,
        @Nullable @Enumerated(EnumType.STRING) MaritalStatus maritalStatus,
        @Nullable @Enumerated(EnumType.STRING) FamilyStatus familyStatus,
        @Nullable Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable String area,
        @Nullable @Enumerated(EnumType.STRING) Education education,
        @Nullable @Enumerated(EnumType.STRING) EmploymentStatus employmentStatus,
        @Nullable Occupation occupation,
        @Nullable Sector sector,
        @JdbcTypeCode(SqlTypes.JSON) List<WorkExperience> experience,
        @JdbcTypeCode(SqlTypes.JSON) List<SpokenLanguage> languages,
        @Nullable String interpreter,
        @Nullable @Enumerated(EnumType.STRING) Literacy literacy,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Disability> disabilities,

        @Nullable @Enumerated(EnumType.STRING) Gender counsellor,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String emergencyName,
        @Nullable String emergencyRelationship,
        @Nullable String emergencyPhone,
        @Nullable @Enumerated(EnumType.STRING) MigrationKind previousMigrationKind,
        @Nullable String previousMigrationCountry,
        @Nullable String plannedDestination,
        @Nullable LocalDate plannedDeparture,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Reason> reasons,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Vulnerability> vulnerabilities,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<ServiceType> servicesSought,

        @Nullable @Enumerated(EnumType.STRING) HeardThrough heardThrough,
        @Nullable String howHeard,
        @Nullable String paperFile) {

    private static final int ADULT = 18;

    @Nullable
    StatedAge age() {
        return statedAge == null || statedAgeOn == null ? null : new StatedAge(statedAge, statedAgeOn);
    }

    @Nullable
    Child child(Confidential said) {
        return childConsents == null
                ? null
                : new Child(childSituation, childConsents, said.guardian(), said.bestInterests());
    }

    /** Who agrees to what concerns this client, as a rule. */
    ConsentGiver agrees() {
        return childConsents == null ? ConsentGiver.CLIENT : childConsents.giver();
    }

    /** Whether the client is under 18 whatever day of the possible ones they were born on. */
    boolean isChild(LocalDate today) {
        LocalDate earliest = birthDate;
        if (earliest == null && birthYear != null) {
            earliest = LocalDate.of(birthYear, 1, 1);
        }
        StatedAge stated = age();
        if (earliest == null && stated != null) {
            earliest = stated.bornAfter().plusDays(1);
        }
        return earliest != null && earliest.plusYears(ADULT).isAfter(today);
    }

    /** @param access what else is needed, which is kept elsewhere, encrypted */
    Needs needs(@Nullable String access) {
        return new Needs(interpreter, literacy, disabilities, counsellor, access);
    }

    /** The language to speak with the client, and the next best. */
    @Nullable
    String language(int place) {
        return languages.size() <= place ? null : languages.get(place).tag();
    }
}
