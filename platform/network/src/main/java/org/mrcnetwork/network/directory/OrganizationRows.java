package org.mrcnetwork.network.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A full HSDS organization, taken apart into the rows that it becomes. The components of each row are the columns of its
 * table; {@code rest} is what of the HSDS object has no column.
 */
record OrganizationRows(
        Organization organization,
        List<Service> services,
        List<Location> locations,
        List<ServiceAtLocation> servicesAtLocations,
        List<Address> addresses,
        List<Phone> phones,
        List<Language> languages) {

    /** The same but for what would be written about these locations. */
    OrganizationRows withoutLocations(Set<UUID> ids) {
        return new OrganizationRows(
                organization,
                services,
                locations.stream().filter(row -> !ids.contains(row.id())).toList(),
                servicesAtLocations,
                addresses.stream()
                        .filter(row -> !ids.contains(row.locationId()))
                        .toList(),
                phones.stream()
                        .filter(row -> row.locationId() == null || !ids.contains(row.locationId()))
                        .toList(),
                languages.stream()
                        .filter(row -> row.locationId() == null || !ids.contains(row.locationId()))
                        .toList());
    }

    record Organization(
            UUID id,
            String name,
            @Nullable String alternateName,
            String description,
            @Nullable String email,
            @Nullable String website,
            @Nullable UUID parentOrganizationId,
            @Nullable OrganizationType type,
            @Nullable String country,
            @Nullable UUID centreId,
            String sourceDigest,
            ObjectNode rest) {}

    record Service(
            UUID id,
            UUID organizationId,
            String name,
            @Nullable String alternateName,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            String status,
            @Nullable LocalDate assuredDate,
            Set<ServiceType> serviceTypes,
            ObjectNode rest) {}

    record Location(
            UUID id,
            UUID organizationId,
            boolean listedByOrganization,
            String locationType,
            @Nullable String name,
            @Nullable String alternateName,
            @Nullable String description,
            @Nullable String url,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean confidential,
            ObjectNode rest) {}

    record ServiceAtLocation(
            UUID id,
            UUID serviceId,
            UUID locationId,
            int position,
            @Nullable String description,
            ObjectNode rest) {}

    record Address(
            UUID id,
            UUID locationId,
            int position,
            @Nullable String attention,
            @Nullable String address1,
            @Nullable String address2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String stateProvince,
            @Nullable String postalCode,
            @Nullable String country,
            String addressType,
            ObjectNode rest) {}

    record Phone(
            UUID id,
            @Nullable UUID organizationId,
            @Nullable UUID serviceId,
            @Nullable UUID locationId,
            @Nullable UUID serviceAtLocationId,
            int position,
            String number,
            @Nullable Integer extension,
            @Nullable String type,
            @Nullable String description,
            ObjectNode rest) {}

    record Language(
            UUID id,
            @Nullable UUID serviceId,
            @Nullable UUID locationId,
            int position,
            @Nullable String code,
            @Nullable String name,
            @Nullable String note,
            ObjectNode rest) {}
}
