package org.mrcnetwork.network.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Gathers from the directory's tables what an entry is made of. */
@Repository
class EntrySources {

    private final JdbcClient database;

    EntrySources(JdbcClient database) {
        this.database = database;
    }

    List<Entry> of(Set<UUID> organizations) {
        return database.sql(GATHER)
                .param("ids", organizations.toArray(UUID[]::new))
                .param("grace", Verification.GRACE_DAYS)
                .query((row, number) -> entry(row))
                .list();
    }

    private record Place(
            UUID id,
            @Nullable String name,
            @Nullable String address1,
            @Nullable String address2,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String stateProvince,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable JsonNode schedules) {

        ListedService.Place shown() {
            String address = said(address1, address2, postalCode).collect(Collectors.joining(", "));
            return new ListedService.Place(
                    name,
                    address.isEmpty() ? null : address,
                    city,
                    LanguagesAndCountries.country(country).orElse(null),
                    latitude,
                    longitude);
        }

        ServiceFacts.Whereabouts fact() {
            return new ServiceFacts.Whereabouts(
                    id,
                    stated(name),
                    stated(address1),
                    stated(address2),
                    stated(postalCode),
                    stated(city),
                    stated(stateProvince),
                    stated(LanguagesAndCountries.country(country).orElse(country)),
                    latitude,
                    longitude);
        }

        Optional<String> zone() {
            return PlaceClocks.zoneOf(
                    LanguagesAndCountries.country(country).orElse(null),
                    latitude == null || longitude == null ? null : new Point(latitude, longitude));
        }

        Stream<String> names() {
            return said(name, city, region, stateProvince);
        }
    }

    private record Language(@Nullable String code, @Nullable String name) {}

    private static Entry entry(ResultSet row) throws SQLException {
        List<Place> places = Arrays.asList(RowJson.MAPPER.readValue(row.getString("places"), Place[].class));
        ServiceFacts facts = facts(row, places);
        OpeningHours hours = Stream.concat(
                        Stream.of(new OpeningHours(facts.hours(), facts.hoursNote())),
                        places.stream().map(place -> OpeningHours.read(place.schedules())))
                .filter(known -> !known.weekly().isEmpty() || known.note() != null)
                .findFirst()
                .orElseGet(() -> new OpeningHours(List.of(), null));
        String type = row.getString("organization_type");
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        ListedService service = new ListedService(
                row.getObject("id", UUID.class),
                facts.name(),
                facts.description(),
                new ListedService.Agency(
                        row.getObject("organization_id", UUID.class),
                        facts.agencyName(),
                        type == null ? null : OrganizationType.fromCode(type)),
                facts.serviceTypes(),
                languages(row),
                places.stream().map(Place::shown).toList(),
                phones(row),
                facts.url() == null ? facts.agencyWebsite() : facts.url(),
                row.getObject("centre_id", UUID.class),
                row.getObject("assured_date", LocalDate.class),
                row.getObject("assured_by", UUID.class),
                dueOn,
                row.getObject("steward", UUID.class),
                facts.email() == null ? facts.agencyEmail() : facts.email(),
                facts.eligibility(),
                facts.fees(),
                facts.application(),
                hours.weekly(),
                hours.note(),
                row.getBoolean("sheltered"),
                places.stream()
                        .flatMap(place -> place.zone().stream())
                        .findFirst()
                        .orElse(null),
                facts.agreementRequired());
        return Entry.of(
                service,
                row.getBoolean("listed"),
                said(facts.alternateName()).toList(),
                said(row.getString("organization_alternate_name")).toList(),
                row.getString("organization_country"),
                places.stream().flatMap(Place::names).distinct().toList(),
                facts,
                dueOn,
                row.getObject("found_until", LocalDate.class));
    }

    /** An empty text says as much as none; a form that shows the one must not say the other back. */
    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ServiceFacts facts(ResultSet row, List<Place> places) throws SQLException {
        String schedules = row.getString("schedules");
        OpeningHours hours = OpeningHours.read(schedules == null ? null : RowJson.MAPPER.readTree(schedules));
        return new ServiceFacts(
                row.getString("name").strip(),
                stated(row.getString("alternate_name")),
                stated(row.getString("description")),
                stated(row.getString("url")),
                stated(row.getString("email")),
                row.getString("status"),
                serviceTypes(row),
                tags(row.getString("own_languages")),
                Arrays.asList(RowJson.MAPPER.readValue(row.getString("own_phones"), ServiceFacts.Phone[].class)),
                stated(row.getString("eligibility")),
                stated(row.getString("fees")),
                stated(row.getString("application")),
                hours.weekly(),
                hours.note(),
                places.stream().map(Place::fact).toList(),
                row.getString("organization_name").strip(),
                row.getString("organization_description").strip(),
                stated(row.getString("website")),
                stated(row.getString("organization_email")),
                Arrays.asList(
                        RowJson.MAPPER.readValue(row.getString("organization_phones"), ServiceFacts.Phone[].class)),
                row.getBoolean("agreement_required"));
    }

    private static List<ServiceType> serviceTypes(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("service_types").getArray())
                .map(ServiceType::fromCode)
                .sorted()
                .toList();
    }

    private static List<String> languages(ResultSet row) throws SQLException {
        return tags(row.getString("languages"));
    }

    private static List<String> tags(String languages) {
        return Arrays.stream(RowJson.MAPPER.readValue(languages, Language[].class))
                .map(language -> LanguagesAndCountries.language(language.code(), language.name()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Once each, the nearest to the service first. */
    private static List<ListedService.Telephone> phones(ResultSet row) throws SQLException {
        Map<String, ListedService.Telephone> byNumber = new LinkedHashMap<>();
        for (ListedService.Telephone phone :
                RowJson.MAPPER.readValue(row.getString("phones"), ListedService.Telephone[].class)) {
            byNumber.putIfAbsent(phone.number() + "/" + phone.extension(), phone);
        }
        return new ArrayList<>(byNumber.values());
    }

    private static Stream<String> said(@Nullable String... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).filter(text -> !text.isBlank());
    }

    private static final String GATHER = """
            SELECT s.id, s.name, s.alternate_name, s.description, s.url, s.email, s.status, s.assured_date,
                   s.service_types, s.rest -> 'schedules' AS schedules,
                   s.rest ->> 'eligibility_description' AS eligibility, s.rest ->> 'fees_description' AS fees,
                   s.rest ->> 'application_process' AS application,
                   a.assured_by, coalesce(a.due_on, current_date) AS due_on,
                   coalesce(greatest(a.due_on, a.listed_on), current_date) + :grace AS found_until,
                   (SELECT count(*) = 0 FROM network.public_service p WHERE p.id = s.id) AS sheltered,
                   k.centre_id AS steward, o.description AS organization_description, o.email AS organization_email,
                   o.agreement_required,
                   s.status = 'active' AS listed,
                   o.id AS organization_id, o.name AS organization_name,
                   o.alternate_name AS organization_alternate_name, o.type AS organization_type,
                   o.country AS organization_country, o.website, o.centre_id,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                             'id', p.location_id, 'name', p.name, 'address1', p.address_1, 'address2', p.address_2,
                             'postal_code', p.postal_code, 'city', p.city, 'region', p.region,
                             'state_province', p.state_province, 'country', p.country,
                             'latitude', p.latitude, 'longitude', p.longitude,
                             'schedules', coalesce(
                               (SELECT at.rest -> 'schedules' FROM network.service_at_location at
                                WHERE at.service_id = s.id AND at.location_id = p.location_id
                                  AND at.rest -> 'schedules' IS NOT NULL LIMIT 1),
                               (SELECT l.rest -> 'schedules' FROM network.location l WHERE l.id = p.location_id)))
                             ORDER BY p.position, p.location_id), '[]')
                    FROM network.service_place p WHERE p.service_id = s.id) AS places,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('code', l.code, 'name', l.name)
                             ORDER BY l.nearness, l.position), '[]')
                    FROM (
                      SELECT l.code, l.name, l.position, 0 AS nearness FROM network.language l WHERE l.service_id = s.id
                      UNION ALL
                      SELECT l.code, l.name, l.position, 1
                      FROM network.service_place p JOIN network.language l ON l.location_id = p.location_id
                      WHERE p.service_id = s.id) l) AS languages,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                             'number', t.number, 'extension', t.extension, 'type', t.type,
                             'description', t.description) ORDER BY t.nearness, t.position), '[]')
                    FROM (
                      SELECT t.*, 0 AS nearness FROM network.phone t WHERE t.service_id = s.id
                      UNION ALL
                      SELECT t.*, 1 FROM network.service_at_location at
                      JOIN network.service_place p ON p.service_id = at.service_id AND p.location_id = at.location_id
                      JOIN network.phone t ON t.service_at_location_id = at.id
                      WHERE at.service_id = s.id AND p.service_id = s.id
                      UNION ALL
                      SELECT t.*, 2 FROM network.service_place p JOIN network.phone t ON t.location_id = p.location_id
                      WHERE p.service_id = s.id
                      UNION ALL
                      SELECT t.*, 3 FROM network.phone t WHERE t.organization_id = o.id) t) AS phones,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('code', l.code, 'name', l.name)
                             ORDER BY l.position), '[]')
                    FROM network.language l WHERE l.service_id = s.id) AS own_languages,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                             'number', t.number, 'extension', t.extension, 'type', t.type,
                             'description', t.description) ORDER BY t.position), '[]')
                    FROM network.phone t WHERE t.service_id = s.id) AS own_phones,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                             'number', t.number, 'extension', t.extension, 'type', t.type,
                             'description', t.description) ORDER BY t.position), '[]')
                    FROM network.phone t WHERE t.organization_id = o.id) AS organization_phones
            FROM network.service s JOIN network.organization o ON o.id = s.organization_id
            LEFT JOIN network.service_assurance a ON a.service_id = s.id
            LEFT JOIN network.directory_steward k ON k.organization_id = o.id
            WHERE s.id IN (
              SELECT id FROM network.service WHERE organization_id = ANY(:ids)
              UNION
              SELECT at.service_id
              FROM network.service_at_location at JOIN network.location l ON l.id = at.location_id
              WHERE l.organization_id = ANY(:ids))""";
}
