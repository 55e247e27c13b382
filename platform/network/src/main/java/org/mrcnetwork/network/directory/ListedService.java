package org.mrcnetwork.network.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Point;

/**
 * A service as everybody on the platform may see it. Nothing of a confidential location is in it.
 *
 * @param languages BCP 47
 * @param centreId when a centre of this platform offers it, to which a client can be referred here
 * @param assuredOn when somebody last made sure that this is still true
 * @param assuredBy the centre that did; null where only the source says so
 * @param dueOn by when somebody must make sure again
 * @param steward the centre that keeps the entry; null for an orphan
 * @param sheltered whether it can be had at confidential places only
 * @param timeZone of its first place, by which its hours go; null where the country has several
 * @param agreementRequired whether the agency takes whom a centre sends only under an agreement with it
 * @param application how somebody comes to have the service
 */
record ListedService(
        UUID id,
        String name,
        @Nullable String description,
        Agency organization,
        List<ServiceType> serviceTypes,
        List<String> languages,
        List<Place> locations,
        List<Telephone> phones,
        @Nullable String url,
        @Nullable UUID centreId,
        @Nullable LocalDate assuredOn,
        @Nullable UUID assuredBy,
        @Nullable LocalDate dueOn,
        @Nullable UUID steward,
        @Nullable String email,
        @Nullable String eligibility,
        @Nullable String fees,
        @Nullable String application,
        @Nullable List<ServiceFacts.Hours> hours,
        @Nullable String hoursNote,
        @Nullable Boolean sheltered,
        @Nullable String timeZone,
        @Nullable Boolean agreementRequired) {

    record Agency(UUID id, String name, @Nullable OrganizationType type) {}

    /** @param country ISO 3166-1 alpha-2 where the source says one that exists */
    record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        private Stream<Point> point() {
            return latitude == null || longitude == null ? Stream.empty() : Stream.of(new Point(latitude, longitude));
        }
    }

    record Telephone(
            String number,
            @Nullable Integer extension,
            @Nullable String type,
            @Nullable String description) {}

    List<Point> points() {
        return locations.stream().flatMap(Place::point).toList();
    }

    /** From the nearest location; empty when none says where it is. */
    OptionalDouble kilometresFrom(Point point) {
        return points().stream().mapToDouble(point::kilometresTo).min();
    }
}
