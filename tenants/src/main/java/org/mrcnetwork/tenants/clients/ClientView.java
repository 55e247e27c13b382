package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's file as staff with the permission {@code client:read} see it. */
record ClientView(
        UUID id,
        String number,
        Name name,
        Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        ClientGroup group,
        @Nullable Phase phase,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable String area,
        @Nullable Education education,
        @Nullable EmploymentStatus employmentStatus,
        @Nullable String firstLanguage,
        @Nullable String secondLanguage,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String safeContact,
        ClientForm.@Nullable EmergencyContact emergencyContact,
        ClientForm.@Nullable PreviousMigration previousMigration,
        @Nullable String plannedDestination,
        List<Reason> reasons,
        List<Vulnerability> vulnerabilities,
        @Nullable String howHeard,
        @Nullable RestrictedBecause restrictedBecause,
        Instant registeredAt,
        String registeredBy,
        long version) {

    static ClientView from(Client client, @Nullable String safeContact, @Nullable RestrictedBecause restricted) {
        Profile p = client.profile();
        return new ClientView(
                client.id(),
                client.number(),
                p.name(),
                p.gender(),
                p.birthDate(),
                p.birthYear(),
                p.clientGroup(),
                p.phase(),
                p.maritalStatus(),
                p.dependants(),
                p.countryOfOrigin(),
                p.area(),
                p.education(),
                p.employmentStatus(),
                p.firstLanguage(),
                p.secondLanguage(),
                p.phone(),
                p.email(),
                safeContact,
                p.emergencyName() == null
                        ? null
                        : new ClientForm.EmergencyContact(
                                p.emergencyName(), p.emergencyRelationship(), p.emergencyPhone()),
                p.previousMigrationKind() == null
                        ? null
                        : new ClientForm.PreviousMigration(p.previousMigrationKind(), p.previousMigrationCountry()),
                p.plannedDestination(),
                p.reasons(),
                p.vulnerabilities(),
                p.howHeard(),
                restricted,
                client.registeredAt(),
                client.registeredByName(),
                client.version());
    }
}
