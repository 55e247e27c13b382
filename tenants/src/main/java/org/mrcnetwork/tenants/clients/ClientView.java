package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;

/** A client's file as staff with the permission {@code client:read} see it; for others, who it is and nothing more. */
record ClientView(
        UUID id,
        String number,
        Name name,
        boolean nameIsAlias,
        Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable StatedAge age,
        @Nullable ClientGroup group,
        @Nullable Child child,
        @Nullable Phase phase,
        @Nullable MaritalStatus maritalStatus,
        @Nullable FamilyStatus familyStatus,
        @Nullable Integer dependants,
        @Nullable String countryOfOrigin,
        @Nullable String area,
        @Nullable Education education,
        @Nullable EmploymentStatus employmentStatus,
        @Nullable Occupation occupation,
        @Nullable Sector sector,
        List<WorkExperience> experience,
        List<SpokenLanguage> languages,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String safeContact,
        @Nullable ContactRules contactRules,
        Needs needs,
        ClientForm.@Nullable EmergencyContact emergencyContact,
        ClientForm.@Nullable EmergencyContact nextOfKin,
        boolean familyDoesNotKnow,
        ClientForm.@Nullable PreviousMigration previousMigration,
        @Nullable String plannedDestination,
        @Nullable LocalDate plannedDeparture,
        List<Reason> reasons,
        List<Vulnerability> vulnerabilities,
        List<ServiceType> servicesSought,
        @Nullable HeardThrough heardThrough,
        @Nullable String howHeard,
        @Nullable String paperFile,
        Map<UUID, List<String>> extra,
        @Nullable RestrictedBecause restrictedBecause,
        Instant registeredAt,
        String registeredBy,
        long version) {

    static ClientView from(Client client, Confidential confidential, @Nullable RestrictedBecause restricted) {
        Profile p = client.profile();
        return new ClientView(
                client.id(),
                client.number(),
                p.name(),
                p.nameIsAlias(),
                p.gender(),
                p.birthDate(),
                p.birthYear(),
                p.age(),
                p.clientGroup(),
                p.child(confidential),
                p.phase(),
                p.maritalStatus(),
                p.familyStatus(),
                p.dependants(),
                p.countryOfOrigin(),
                p.area(),
                p.education(),
                p.employmentStatus(),
                p.occupation(),
                p.sector(),
                p.experience(),
                p.languages(),
                p.phone(),
                p.email(),
                confidential.safeContact(),
                confidential.contactRules(),
                p.needs(confidential.access()),
                p.emergencyName() == null
                        ? null
                        : new ClientForm.EmergencyContact(
                                p.emergencyName(), p.emergencyRelationship(), p.emergencyPhone()),
                confidential.nextOfKin(),
                confidential.familyDoesNotKnow(),
                p.previousMigrationKind() == null
                        ? null
                        : new ClientForm.PreviousMigration(p.previousMigrationKind(), p.previousMigrationCountry()),
                p.plannedDestination(),
                p.plannedDeparture(),
                p.reasons(),
                p.vulnerabilities(),
                p.servicesSought(),
                p.heardThrough(),
                p.howHeard(),
                p.paperFile(),
                client.answers(confidential),
                restricted,
                client.registeredAt(),
                client.registeredByName(),
                client.version());
    }

    /** For the reception: no reason, no vulnerability, no service, nothing that is said in confidence. */
    static ClientView summary(Client client) {
        Profile p = client.profile();
        return new ClientView(
                client.id(),
                client.number(),
                p.name(),
                p.nameIsAlias(),
                p.gender(),
                p.birthDate(),
                p.birthYear(),
                p.age(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                p.area(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Needs.NONE,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Map.of(),
                null,
                client.registeredAt(),
                client.registeredByName(),
                client.version());
    }
}
