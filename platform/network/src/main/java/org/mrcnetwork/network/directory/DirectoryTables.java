package org.mrcnetwork.network.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes organizations, one statement per table however many there are: the rows travel as one JSON array, which
 * PostgreSQL takes apart.
 */
@Repository
class DirectoryTables {

    /** One writer at a time, or two imports that share organizations would wait for each other for ever. */
    private static final int WRITING = 0x6d726364;

    private final JdbcClient database;

    DirectoryTables(JdbcClient database) {
        this.database = database;
    }

    /** Waits for its turn to write, until the end of the transaction. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", WRITING)
                .query((row, number) -> true)
                .single();
    }

    /** What is already recorded of these organizations: the digest of their source, by id. */
    Map<UUID, String> digests(Collection<UUID> organizations) {
        return database
                .sql("SELECT id, coalesce(source_digest, '') AS digest FROM network.organization WHERE id = ANY(:ids)")
                .param("ids", organizations.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The centre that keeps each of these organizations. Those that nobody keeps are left out. */
    Map<UUID, UUID> keepers(Collection<UUID> organizations) {
        return owners(
                "SELECT organization_id AS id, centre_id AS owner FROM network.directory_steward"
                        + " WHERE organization_id = ANY(:ids)",
                organizations);
    }

    void keptBy(UUID centre, Collection<UUID> organizations) {
        database.sql("""
                        INSERT INTO network.directory_steward (organization_id, centre_id)
                        SELECT id, :centre FROM unnest(CAST(:ids AS uuid[])) AS id ON CONFLICT DO NOTHING""")
                .param("centre", centre)
                .param("ids", organizations.toArray(UUID[]::new))
                .update();
    }

    /** The organization that each of these services belongs to. Unknown services are left out. */
    Map<UUID, UUID> organizationsOfServices(Collection<UUID> services) {
        return owners("SELECT id, organization_id AS owner FROM network.service WHERE id = ANY(:ids)", services);
    }

    /** The organization that each of these locations belongs to. Unknown locations are left out. */
    Map<UUID, UUID> organizationsOfLocations(Collection<UUID> locations) {
        return owners("SELECT id, organization_id AS owner FROM network.location WHERE id = ANY(:ids)", locations);
    }

    /** The service that each of these services at locations is about. Unknown ones are left out. */
    Map<UUID, UUID> servicesOfServicesAtLocations(Collection<UUID> ids) {
        return owners("SELECT id, service_id AS owner FROM network.service_at_location WHERE id = ANY(:ids)", ids);
    }

    /** Those of the organizations that are their own parent, directly or through others. */
    Set<UUID> inCircles(Collection<UUID> organizations) {
        return Set.copyOf(database.sql("""
                        WITH RECURSIVE ancestor(of_id, id) AS (
                          SELECT id, parent_organization_id FROM network.organization
                          WHERE id = ANY(:ids) AND parent_organization_id IS NOT NULL
                          UNION
                          SELECT ancestor.of_id, o.parent_organization_id
                          FROM ancestor JOIN network.organization o ON o.id = ancestor.id
                          WHERE o.parent_organization_id IS NOT NULL
                        )
                        SELECT of_id FROM ancestor WHERE id = of_id""")
                .param("ids", organizations.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Inserts or replaces. Services that an organization no longer names stay: referrals may speak of them. */
    void write(List<OrganizationRows> organizations) {
        write(ORGANIZATIONS, organizations, rows -> List.of(rows.organization()));
        write(SERVICES, organizations, OrganizationRows::services);
        rememberAssurance(organizations);
        write(LOCATIONS, organizations, OrganizationRows::locations);
        clearParts(organizations);
        write(SERVICES_AT_LOCATIONS, organizations, OrganizationRows::servicesAtLocations);
        write(ADDRESSES, organizations, OrganizationRows::addresses);
        write(PHONES, organizations, OrganizationRows::phones);
        write(LANGUAGES, organizations, OrganizationRows::languages);
    }

    /** What was made sure of here is not undone by a source that knows of an earlier date. */
    private void rememberAssurance(List<OrganizationRows> organizations) {
        UUID[] services = organizations.stream()
                .flatMap(o -> o.services().stream())
                .map(OrganizationRows.Service::id)
                .toArray(UUID[]::new);
        database.sql("""
                        INSERT INTO network.service_assurance AS a (service_id, assured_on, due_on)
                        SELECT id, assured_date, coalesce(assured_date + :days, current_date)
                        FROM network.service WHERE id = ANY(:services)
                        ON CONFLICT (service_id) DO UPDATE SET
                          assured_on = excluded.assured_on, assured_by = NULL, due_on = excluded.due_on
                        WHERE excluded.assured_on > coalesce(a.assured_on, '-infinity')""")
                .param("services", services)
                .param("days", Verification.USUAL_DAYS)
                .update();
        database.sql("""
                        UPDATE network.service s SET assured_date = a.assured_on FROM network.service_assurance a
                        WHERE s.id = a.service_id AND s.id = ANY(:services)
                          AND s.assured_date IS DISTINCT FROM a.assured_on""").param("services", services).update();
    }

    /**
     * A centre keeps its own entry. Whoever listed it has just been told by the centre what it says; that is not undone by
     * listing it again.
     */
    void keptByItself(UUID centre) {
        database.sql("""
                        INSERT INTO network.directory_steward (organization_id, centre_id) VALUES (:id, :id)
                        ON CONFLICT DO NOTHING""").param("id", centre).update();
        database.sql("""
                        UPDATE network.service_assurance a
                        SET assured_on = current_date, due_on = current_date + :days
                        FROM network.service s
                        WHERE s.id = a.service_id AND s.organization_id = :id AND a.assured_on IS NULL""")
                .param("id", centre)
                .param("days", Verification.USUAL_DAYS)
                .update();
        database.sql("""
                        UPDATE network.service s SET assured_date = a.assured_on FROM network.service_assurance a
                        WHERE s.id = a.service_id AND s.organization_id = ? AND s.assured_date IS NULL""").param(centre).update();
    }

    private <T> void write(
            String sql, List<OrganizationRows> organizations, Function<OrganizationRows, List<T>> rowsOf) {
        List<T> rows =
                organizations.stream().flatMap(o -> rowsOf.apply(o).stream()).toList();
        if (!rows.isEmpty()) {
            database.sql(sql)
                    .param("rows", RowJson.MAPPER.writeValueAsString(rows))
                    .update();
        }
    }

    private void clearParts(List<OrganizationRows> organizations) {
        UUID[] organizationIds =
                organizations.stream().map(o -> o.organization().id()).toArray(UUID[]::new);
        UUID[] services = organizations.stream()
                .flatMap(o -> o.services().stream())
                .map(OrganizationRows.Service::id)
                .toArray(UUID[]::new);
        UUID[] locations = organizations.stream()
                .flatMap(o -> o.locations().stream())
                .map(OrganizationRows.Location::id)
                .toArray(UUID[]::new);
        List.of(
                        "DELETE FROM network.language WHERE service_id = ANY(:services) OR location_id = ANY(:locations)",
                        """
                        DELETE FROM network.phone
                        WHERE organization_id = ANY(:organizations) OR service_id = ANY(:services)
                           OR location_id = ANY(:locations)
                           OR service_at_location_id IN (
                             SELECT id FROM network.service_at_location WHERE service_id = ANY(:services))""",
                        "DELETE FROM network.address WHERE location_id = ANY(:locations)",
                        "DELETE FROM network.service_at_location WHERE service_id = ANY(:services)")
                .forEach(sql -> database.sql(sql)
                        .param("organizations", organizationIds)
                        .param("services", services)
                        .param("locations", locations)
                        .update());
    }

    private Map<UUID, UUID> owners(String sql, Collection<UUID> ids) {
        return database
                .sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getObject("owner", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static final String ORGANIZATIONS = """
            INSERT INTO network.organization AS o (
              id, name, alternate_name, description, email, website, parent_organization_id, type, country, centre_id,
              source_digest, rest)
            SELECT id, name, alternate_name, description, email, website, parent_organization_id, type, country,
                   centre_id, source_digest, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, name text, alternate_name text, description text, email text, website text,
              parent_organization_id uuid, type text, country text, centre_id uuid, source_digest text, rest jsonb)
            ON CONFLICT (id) DO UPDATE SET
              name = excluded.name, alternate_name = excluded.alternate_name, description = excluded.description,
              email = excluded.email, website = excluded.website,
              parent_organization_id = excluded.parent_organization_id,
              type = coalesce(excluded.type, o.type), country = coalesce(excluded.country, o.country),
              centre_id = coalesce(excluded.centre_id, o.centre_id),
              source_digest = excluded.source_digest, rest = excluded.rest,
              version = o.version + 1, changed_at = now()""";

    private static final String SERVICES = """
            INSERT INTO network.service AS s (
              id, organization_id, name, alternate_name, description, url, email, status, assured_date, service_types,
              rest)
            SELECT id, organization_id, name, alternate_name, description, url, email, status, assured_date,
                   service_types, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, organization_id uuid, name text, alternate_name text, description text, url text, email text,
              status text, assured_date date, service_types text[], rest jsonb)
            ON CONFLICT (id) DO UPDATE SET
              name = excluded.name, alternate_name = excluded.alternate_name, description = excluded.description,
              url = excluded.url, email = excluded.email, status = excluded.status,
              assured_date = excluded.assured_date, service_types = excluded.service_types, rest = excluded.rest,
              version = s.version + 1, changed_at = now()""";

    /** A confidential location stays so, whatever an import leaves out. */
    private static final String LOCATIONS = """
            INSERT INTO network.location AS l (
              id, organization_id, listed_by_organization, location_type, name, alternate_name, description, url,
              latitude, longitude, confidential, rest)
            SELECT id, organization_id, listed_by_organization, location_type, name, alternate_name, description, url,
                   latitude, longitude, confidential, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, organization_id uuid, listed_by_organization boolean, location_type text, name text,
              alternate_name text, description text, url text, latitude double precision, longitude double precision,
              confidential boolean, rest jsonb)
            ON CONFLICT (id) DO UPDATE SET
              listed_by_organization = excluded.listed_by_organization, location_type = excluded.location_type,
              name = excluded.name, alternate_name = excluded.alternate_name, description = excluded.description,
              url = excluded.url, latitude = excluded.latitude, longitude = excluded.longitude,
              confidential = l.confidential OR excluded.confidential, rest = excluded.rest,
              version = l.version + 1, changed_at = now()""";

    private static final String SERVICES_AT_LOCATIONS = """
            INSERT INTO network.service_at_location (id, service_id, location_id, position, description, rest)
            SELECT id, service_id, location_id, position, description, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, service_id uuid, location_id uuid, position integer, description text, rest jsonb)""";

    private static final String ADDRESSES = """
            INSERT INTO network.address (
              id, location_id, position, attention, address_1, address_2, city, region, state_province, postal_code,
              country, address_type, rest)
            SELECT id, location_id, position, attention, address1, address2, city, region, state_province, postal_code,
                   country, address_type, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, location_id uuid, position integer, attention text, address1 text, address2 text, city text,
              region text, state_province text, postal_code text, country text, address_type text, rest jsonb)""";

    private static final String PHONES = """
            INSERT INTO network.phone (
              id, organization_id, service_id, location_id, service_at_location_id, position, number, extension, type,
              description, rest)
            SELECT id, organization_id, service_id, location_id, service_at_location_id, position, number, extension,
                   type, description, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, organization_id uuid, service_id uuid, location_id uuid, service_at_location_id uuid,
              position integer, number text, extension integer, type text, description text, rest jsonb)""";

    private static final String LANGUAGES = """
            INSERT INTO network.language (id, service_id, location_id, position, code, name, note, rest)
            SELECT id, service_id, location_id, position, code, name, note, rest
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
              id uuid, service_id uuid, location_id uuid, position integer, code text, name text, note text,
              rest jsonb)""";
}
