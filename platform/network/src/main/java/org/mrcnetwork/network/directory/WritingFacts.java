package org.mrcnetwork.network.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Puts changed facts into the directory's tables, and leaves there whatever they do not speak of. */
@Repository
class WritingFacts {

    private final JdbcClient database;

    WritingFacts(JdbcClient database) {
        this.database = database;
    }

    void write(UUID service, UUID organization, ServiceFacts from, ServiceFacts to) {
        service(service, from, to);
        organization(organization, to);
        if (!from.phones().equals(to.phones())) {
            phones("service_id", service, to.phones());
        }
        if (!from.agencyPhones().equals(to.agencyPhones())) {
            phones("organization_id", organization, to.agencyPhones());
        }
        if (!from.languages().equals(to.languages())) {
            languages(service, to.languages());
        }
        if (!from.places().equals(to.places())) {
            places(service, organization, from.places(), to.places());
        }
    }

    void add(
            UUID organization,
            UUID service,
            OrganizationType type,
            String country,
            boolean confidential,
            ServiceFacts facts) {
        database.sql("""
                        INSERT INTO network.organization (id, name, description, type, country)
                        VALUES (:id, :name, :description, :type, :country)""")
                .param("id", organization)
                .param("name", facts.agencyName())
                .param("description", facts.agencyDescription())
                .param("type", type.code())
                .param("country", country)
                .update();
        database.sql("""
                        INSERT INTO network.service (id, organization_id, name, status)
                        VALUES (:id, :organization, :name, :status)""")
                .param("id", service)
                .param("organization", organization)
                .param("name", facts.name())
                .param("status", facts.status())
                .update();
        database.sql("INSERT INTO network.service_assurance (service_id, due_on) VALUES (?, current_date)")
                .param(service)
                .update();
        write(service, organization, nothing(facts), facts);
        if (confidential) {
            UUID shelter = Ids.next();
            database.sql("""
                            INSERT INTO network.location
                              (id, organization_id, listed_by_organization, location_type, confidential)
                            VALUES (?, ?, true, 'physical', true)""").params(shelter, organization).update();
            hadAt(service, shelter, 0);
        }
    }

    /** As the facts, but for whatever is a list of rows: none of them is there yet. */
    private static ServiceFacts nothing(ServiceFacts facts) {
        return new ServiceFacts(
                facts.name(),
                null,
                null,
                null,
                null,
                facts.status(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                facts.agencyName(),
                facts.agencyDescription(),
                null,
                null,
                List.of(),
                null);
    }

    private void service(UUID service, ServiceFacts from, ServiceFacts to) {
        database.sql("""
                        UPDATE network.service SET
                          name = :name, alternate_name = :alternateName, description = :description, url = :url,
                          email = :email, status = :status, version = version + 1, changed_at = now(),
                          rest = rest - '{last_modified,eligibility_description,fees_description,application_process}'::text[]
                            || jsonb_strip_nulls(jsonb_build_object(
                              'eligibility_description', CAST(:eligibility AS text),
                              'fees_description', CAST(:fees AS text),
                              'application_process', CAST(:application AS text)))
                        WHERE id = :id""")
                .param("id", service)
                .param("name", to.name())
                .param("alternateName", to.alternateName())
                .param("description", to.description())
                .param("url", to.url())
                .param("email", to.email())
                .param("status", to.status())
                .param("eligibility", to.eligibility())
                .param("fees", to.fees())
                .param("application", to.application())
                .update();
        if (!from.serviceTypes().equals(to.serviceTypes())) {
            types(service, to.serviceTypes());
        }
        if (!from.hours().equals(to.hours()) || !Objects.equals(from.hoursNote(), to.hoursNote())) {
            JsonNode schedules = OpeningHours.write(to.hours(), to.hoursNote());
            database.sql("UPDATE network.service SET rest = rest || CAST(:schedules AS jsonb) WHERE id = :id")
                    .param("id", service)
                    .param("schedules", RowJson.MAPPER.writeValueAsString(Map.of("schedules", schedules)))
                    .update();
        }
    }

    /** HSDS says types by attributes; ours are shown as such where the source's own have gone. */
    private void types(UUID service, List<ServiceType> types) {
        database.sql("""
                        UPDATE network.service SET service_types = :types,
                          rest = rest || CASE WHEN rest -> 'attributes' IS NOT NULL THEN jsonb_build_object('attributes', (
                            SELECT coalesce(jsonb_agg(a), '[]') FROM jsonb_array_elements(rest -> 'attributes') a
                            WHERE coalesce(a #>> '{taxonomy_term,taxonomy}',
                                           a #>> '{taxonomy_term,taxonomy_detail,name}', '') <> :taxonomy))
                          ELSE '{}' END
                        WHERE id = :id""")
                .param("id", service)
                .param("types", types.stream().map(ServiceType::code).toArray(String[]::new))
                .param("taxonomy", ServiceType.TAXONOMY)
                .update();
    }

    /** An import of the same source again must not be taken for one that says nothing new. */
    private void organization(UUID organization, ServiceFacts to) {
        database.sql("""
                        UPDATE network.organization SET
                          name = :name, description = :description, website = :website, email = :email,
                          agreement_required = :agreementRequired, source_digest = NULL, version = version + 1, changed_at = now()
                        WHERE id = :id""")
                .param("id", organization)
                .param("name", to.agencyName())
                .param("description", to.agencyDescription())
                .param("website", to.agencyWebsite())
                .param("email", to.agencyEmail())
                .param("agreementRequired", Boolean.TRUE.equals(to.agreementRequired()))
                .update();
    }

    /** A number that stays keeps whatever else the source said of it. */
    private void phones(String owner, UUID id, List<ServiceFacts.Phone> phones) {
        record Before(UUID id, String rest) {}
        Map<String, Before> before = new HashMap<>();
        database.sql("SELECT id, number, rest FROM network.phone WHERE " + owner + " = :id")
                .param("id", id)
                .query(row -> {
                    before.put(
                            row.getString("number"),
                            new Before(row.getObject("id", UUID.class), row.getString("rest")));
                });
        database.sql("DELETE FROM network.phone WHERE " + owner + " = :id")
                .param("id", id)
                .update();
        int position = 0;
        for (ServiceFacts.Phone phone : phones) {
            Before was = before.remove(phone.number());
            database.sql("INSERT INTO network.phone (id, " + owner
                            + ", position, number, extension, type, description, rest)"
                            + " VALUES (:id, :owner, :position, :number, :extension, :type, :description,"
                            + " CAST(:rest AS jsonb))")
                    .param("id", was == null ? Ids.next() : was.id())
                    .param("owner", id)
                    .param("position", position++)
                    .param("number", phone.number())
                    .param("extension", phone.extension())
                    .param("type", phone.type())
                    .param("description", phone.description())
                    .param("rest", was == null ? "{}" : was.rest())
                    .update();
        }
    }

    /** A language of the source that we have no tag for is none that anybody could have taken away here. */
    private void languages(UUID service, List<String> tags) {
        Set<String> there = new HashSet<>();
        record Row(UUID id, @Nullable String tag) {}
        List<Row> rows = database.sql("SELECT id, code, name FROM network.language WHERE service_id = :id")
                .param("id", service)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        LanguagesAndCountries.language(row.getString("code"), row.getString("name"))
                                .orElse(null)))
                .list();
        for (Row row : rows) {
            if (row.tag() != null && !tags.contains(row.tag())) {
                database.sql("DELETE FROM network.language WHERE service_id = :service AND id = :id")
                        .param("service", service)
                        .param("id", row.id())
                        .update();
            } else if (row.tag() != null) {
                there.add(row.tag());
            }
        }
        for (String tag : tags) {
            if (there.add(tag)) {
                database.sql("""
                                INSERT INTO network.language (id, service_id, position, code)
                                VALUES (:id, :service, :position, :code)""")
                        .param("id", Ids.next())
                        .param("service", service)
                        .param("position", tags.indexOf(tag))
                        .param("code", tag)
                        .update();
            }
        }
    }

    /**
     * Those that are new become the organization's; those that are gone are no longer this service's. Confidential places
     * are never among either, and stay as they are.
     */
    private void places(
            UUID service, UUID organization, List<ServiceFacts.Whereabouts> from, List<ServiceFacts.Whereabouts> to) {
        Set<UUID> before = new HashSet<>();
        from.forEach(place -> before.add(Objects.requireNonNull(place.id())));
        Set<UUID> kept = new HashSet<>();
        int position = 0;
        for (ServiceFacts.Whereabouts place : to) {
            UUID id = place.id();
            if (id == null) {
                id = add(organization, place);
            } else if (before.contains(id) && !from.contains(place)) {
                change(organization, id, place);
            }
            kept.add(id);
            hadAt(service, id, position++);
        }
        before.removeAll(kept);
        database.sql("""
                        DELETE FROM network.phone WHERE service_at_location_id IN (
                          SELECT id FROM network.service_at_location
                          WHERE service_id = :service AND location_id = ANY(:gone))""")
                .param("service", service)
                .param("gone", before.toArray(UUID[]::new))
                .update();
        database.sql("DELETE FROM network.service_at_location WHERE service_id = :service AND location_id = ANY(:gone)")
                .param("service", service)
                .param("gone", before.toArray(UUID[]::new))
                .update();
    }

    private UUID add(UUID organization, ServiceFacts.Whereabouts place) {
        UUID id = Ids.next();
        database.sql("""
                        INSERT INTO network.location
                          (id, organization_id, listed_by_organization, location_type, name, latitude, longitude)
                        VALUES (:id, :organization, false, 'physical', :name, :latitude, :longitude)""")
                .param("id", id)
                .param("organization", organization)
                .param("name", place.name())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .update();
        address(id, place);
        return id;
    }

    /** Only the organization that has a place says what it is like. */
    private void change(UUID organization, UUID id, ServiceFacts.Whereabouts place) {
        int changed = database.sql("""
                        UPDATE network.location SET name = :name, latitude = :latitude, longitude = :longitude,
                          version = version + 1, changed_at = now()
                        WHERE id = :id AND organization_id = :organization AND NOT confidential""")
                .param("id", id)
                .param("organization", organization)
                .param("name", place.name())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .update();
        if (changed > 0) {
            address(id, place);
        }
    }

    /** The one that is shown: the first at which the place can be gone to. */
    private void address(UUID location, ServiceFacts.Whereabouts place) {
        int changed = database.sql("""
                        UPDATE network.address SET address_1 = :address1, address_2 = :address2, postal_code = :postalCode,
                          city = :city, state_province = :stateProvince, country = :country
                        WHERE location_id = :location AND id = (
                          SELECT id FROM network.address WHERE location_id = :location
                          ORDER BY address_type = 'physical' DESC, position LIMIT 1)""").params(columns(location, place)).update();
        if (changed == 0) {
            database.sql("""
                            INSERT INTO network.address (id, location_id, position, address_1, address_2, postal_code,
                              city, state_province, country, address_type)
                            VALUES (:id, :location, 0, :address1, :address2, :postalCode, :city, :stateProvince, :country,
                              'physical')""")
                    .params(columns(location, place))
                    .param("id", Ids.next())
                    .update();
        }
    }

    /** HSDS wants each of these to be there, be it empty. */
    private static Map<String, @Nullable Object> columns(UUID location, ServiceFacts.Whereabouts place) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("location", location);
        columns.put("address1", Objects.requireNonNullElse(place.address1(), ""));
        columns.put("address2", place.address2());
        columns.put("postalCode", Objects.requireNonNullElse(place.postalCode(), ""));
        columns.put("city", Objects.requireNonNullElse(place.city(), ""));
        columns.put("stateProvince", Objects.requireNonNullElse(place.stateProvince(), ""));
        columns.put("country", Objects.requireNonNullElse(place.country(), ""));
        return columns;
    }

    private void hadAt(UUID service, UUID location, int position) {
        int there = database.sql("""
                        UPDATE network.service_at_location SET position = :position
                        WHERE service_id = :service AND location_id = :location""")
                .param("position", position)
                .param("service", service)
                .param("location", location)
                .update();
        if (there == 0) {
            database.sql("""
                            INSERT INTO network.service_at_location (id, service_id, location_id, position)
                            VALUES (:id, :service, :location, :position)""")
                    .param("id", Ids.next())
                    .param("service", service)
                    .param("location", location)
                    .param("position", position)
                    .update();
        }
    }
}
