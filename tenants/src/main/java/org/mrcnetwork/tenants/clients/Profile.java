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

/**
 * What a centre may know of a client: the basics of handbook 7.2, table 3. Everything but the name, the group and a
 * gender that may be "not stated" can be left open.
 */
@Embeddable
record Profile(
        @Embedded Name name,
        @Enumerated(EnumType.STRING) Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Enumerated(EnumType.STRING) ClientGroup clientGroup,
        @Nullable @Enumerated(EnumType.STRING) Phase phase,
        @Nullable @Enumerated(EnumType.STRING) MaritalStatus maritalStatus,
        @Nullable Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable String area,
        @Nullable @Enumerated(EnumType.STRING) Education education,
        @Nullable @Enumerated(EnumType.STRING) EmploymentStatus employmentStatus,
        @Nullable String firstLanguage,
        @Nullable String secondLanguage,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String emergencyName,
        @Nullable String emergencyRelationship,
        @Nullable String emergencyPhone,
        @Nullable @Enumerated(EnumType.STRING) MigrationKind previousMigrationKind,
        @Nullable String previousMigrationCountry,
        @Nullable String plannedDestination,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Reason> reasons,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Vulnerability> vulnerabilities,

        @Nullable String howHeard) {}
