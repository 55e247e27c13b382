package org.mrcnetwork.network.directory.hsds;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

/**
 * HSDS objects out of the directory's rows, in the order of the ids asked for. Of each object only what {@code public_}
 * views show is read, so that nothing of a confidential place can be nested anywhere.
 */
@Repository
class PublicDocuments {

    private final JdbcClient database;
    private final Taxonomies taxonomies;

    PublicDocuments(JdbcClient database, Taxonomies taxonomies) {
        this.database = database;
        this.taxonomies = taxonomies;
    }

    /** Each with its organization; in full with whatever belongs to both. */
    List<ObjectNode> services(List<UUID> ids, boolean full) {
        Rows rows = new Rows();
        rows.services(ids);
        rows.organizations(rows.owners(rows.services), full);
        if (full) {
            rows.servicesAtLocations("service_id", ids);
            rows.parts();
        }
        return found(ids, rows.services)
                .map(service -> rows.service(service, full, true))
                .toList();
    }

    /**
     * @param services whether they are nested
     * @param fullServices whether with all that belongs to them
     */
    List<ObjectNode> organizations(List<UUID> ids, boolean full, boolean services, boolean fullServices) {
        Rows rows = new Rows();
        rows.organizations(ids, full);
        if (services) {
            rows.servicesOf(ids);
        }
        if (fullServices) {
            rows.servicesAtLocations("service_id", rows.services.keySet());
        }
        if (full || fullServices) {
            rows.parts();
        }
        return found(ids, rows.organizations)
                .map(organization -> {
                    ObjectNode node = rows.organization(organization, full);
                    if (services) {
                        rows.services.values().stream()
                                .filter(service ->
                                        Row.uuid(service, "organization_id").equals(Row.id(organization)))
                                .forEach(service ->
                                        node.withArray("services").add(rows.service(service, fullServices, false)));
                    }
                    return node;
                })
                .toList();
    }

    /** Each with its service, that service's organization, and the place. */
    List<ObjectNode> servicesAtLocations(List<UUID> ids, boolean full) {
        Rows rows = new Rows();
        rows.servicesAtLocations("id", ids);
        rows.services(rows.servicesAtLocations.values().stream()
                .map(at -> Row.uuid(at, "service_id"))
                .collect(Collectors.toSet()));
        rows.organizations(rows.owners(rows.services), full);
        if (full) {
            rows.parts();
        }
        return found(ids, rows.servicesAtLocations)
                .map(at -> {
                    ObjectNode node = rows.serviceAtLocation(at, full);
                    ObjectNode service = rows.services.get(Row.uuid(at, "service_id"));
                    if (service != null) {
                        ObjectNode nested = rows.service(service, full, true);
                        nested.remove("service_at_locations");
                        node.set("service", nested);
                    }
                    return node;
                })
                .toList();
    }

    /** For who wants to know only what has changed: of perhaps everything, so nothing else is read. */
    List<ObjectNode> modified(List<UUID> ids) {
        Map<UUID, ObjectNode> rows = new HashMap<>();
        database.sql(
                        "SELECT id, to_jsonb(changed_at) #>> '{}' AS changed FROM network.public_service WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    rows.put(id, Row.empty().put("id", id.toString()).put("modified_date", row.getString("changed")));
                });
        return found(ids, rows).toList();
    }

    private static Stream<ObjectNode> found(List<UUID> ids, Map<UUID, ObjectNode> rows) {
        return ids.stream().map(rows::get).filter(row -> row != null);
    }

    /** What was read for one answer: a statement for each table, however many objects there are. */
    private final class Rows {

        private final Map<UUID, ObjectNode> services = new LinkedHashMap<>();
        private final Map<UUID, ObjectNode> organizations = new LinkedHashMap<>();
        private final Map<UUID, ObjectNode> servicesAtLocations = new LinkedHashMap<>();
        private final Map<UUID, ObjectNode> locations = new LinkedHashMap<>();
        private final Map<UUID, List<ObjectNode>> addresses = new HashMap<>();
        private final Map<UUID, List<ObjectNode>> phones = new HashMap<>();
        private final Map<UUID, List<ObjectNode>> languages = new HashMap<>();
        private final Set<UUID> confidential = new HashSet<>();

        void services(Collection<UUID> ids) {
            read("SELECT to_jsonb(t) FROM network.public_service t WHERE id = ANY(:ids)", ids)
                    .forEach(row -> services.put(Row.id(row), row));
        }

        void servicesOf(Collection<UUID> organizationIds) {
            read(
                            "SELECT to_jsonb(t) FROM network.public_service t WHERE organization_id = ANY(:ids) ORDER BY id",
                            organizationIds)
                    .forEach(row -> services.put(Row.id(row), row));
        }

        void organizations(Collection<UUID> ids, boolean full) {
            read("SELECT to_jsonb(t) FROM network.public_organization t WHERE id = ANY(:ids)", ids)
                    .forEach(row -> organizations.put(Row.id(row), row));
            if (full) {
                read(
                                "SELECT to_jsonb(t) FROM network.public_location t"
                                        + " WHERE listed_by_organization AND organization_id = ANY(:ids) ORDER BY id",
                                ids)
                        .forEach(row -> locations.put(Row.id(row), row));
            }
            confidential.addAll(
                    database.sql("SELECT id FROM network.location WHERE confidential AND organization_id = ANY(:ids)")
                            .param("ids", array(ids))
                            .query(UUID.class)
                            .list());
        }

        /** With their locations. */
        void servicesAtLocations(String column, Collection<UUID> ids) {
            read(
                            "SELECT to_jsonb(t) FROM network.public_service_at_location t WHERE " + column
                                    + " = ANY(:ids) ORDER BY position, id",
                            ids)
                    .forEach(row -> servicesAtLocations.put(Row.id(row), row));
            read(
                            "SELECT to_jsonb(t) FROM network.public_location t WHERE id = ANY(:ids)",
                            servicesAtLocations.values().stream()
                                    .map(at -> Row.uuid(at, "location_id"))
                                    .collect(Collectors.toSet()))
                    .forEach(row -> locations.put(Row.id(row), row));
        }

        /** What hangs on all that was read so far. */
        void parts() {
            Set<UUID> owners = Stream.of(services, organizations, servicesAtLocations, locations)
                    .flatMap(rows -> rows.keySet().stream())
                    .collect(Collectors.toSet());
            group("address", "location_id", locations.keySet(), addresses);
            for (String owner : List.of("organization_id", "service_id", "location_id", "service_at_location_id")) {
                group("phone", owner, owners, phones);
            }
            for (String owner : List.of("service_id", "location_id")) {
                group("language", owner, owners, languages);
            }
        }

        Set<UUID> owners(Map<UUID, ObjectNode> rows) {
            return rows.values().stream()
                    .map(row -> Row.uuid(row, "organization_id"))
                    .collect(Collectors.toSet());
        }

        ObjectNode service(ObjectNode row, boolean full, boolean withOrganization) {
            ObjectNode node = object(row, Row.SERVICE);
            if (!node.has("last_modified")) {
                node.put("last_modified", Row.text(row, "changed_at"));
            }
            taxonomies.describe(node, row);
            ObjectNode organization = organizations.get(Row.uuid(row, "organization_id"));
            if (!full) {
                Row.keepOnly(node, "program");
            } else {
                nest(node, "phones", phones.get(Row.id(row)), phone -> object(phone, Row.PHONE));
                nest(node, "languages", languages.get(Row.id(row)), language -> object(language, Row.LANGUAGE));
                nest(
                        node,
                        "service_at_locations",
                        servicesAtLocations.values().stream()
                                .filter(at -> Row.uuid(at, "service_id").equals(Row.id(row)))
                                .toList(),
                        at -> serviceAtLocation(at, true));
            }
            if (withOrganization && organization != null) {
                node.set("organization", organization(organization, full));
            }
            return node;
        }

        ObjectNode serviceAtLocation(ObjectNode row, boolean full) {
            ObjectNode node = object(row, Row.SERVICE_AT_LOCATION);
            ObjectNode location = locations.get(Row.uuid(row, "location_id"));
            if (!full) {
                Row.keepOnly(node);
            } else {
                nest(node, "phones", phones.get(Row.id(row)), phone -> object(phone, Row.PHONE));
            }
            if (location != null) {
                node.set("location", location(location, full));
            }
            return node;
        }

        ObjectNode organization(ObjectNode row, boolean full) {
            ObjectNode node = object(row, Row.ORGANIZATION);
            taxonomies.describe(node, row);
            if (!full) {
                Row.keepOnly(node);
                return node;
            }
            nest(node, "phones", phones.get(Row.id(row)), phone -> object(phone, Row.PHONE));
            nest(
                    node,
                    "locations",
                    locations.values().stream()
                            .filter(location -> location.path("listed_by_organization")
                                            .asBoolean()
                                    && Row.uuid(location, "organization_id").equals(Row.id(row)))
                            .toList(),
                    location -> location(location, true));
            return node;
        }

        private ObjectNode location(ObjectNode row, boolean full) {
            ObjectNode node = object(row, Row.LOCATION);
            if (!full) {
                Row.keepOnly(node);
                return node;
            }
            nest(node, "addresses", addresses.get(Row.id(row)), address -> Row.address(object(address, Row.ADDRESS)));
            nest(node, "phones", phones.get(Row.id(row)), phone -> object(phone, Row.PHONE));
            nest(node, "languages", languages.get(Row.id(row)), language -> object(language, Row.LANGUAGE));
            return node;
        }

        private ObjectNode object(ObjectNode row, List<String> columns) {
            return Row.object(row, columns, confidential);
        }

        private void nest(
                ObjectNode in,
                String name,
                @org.jspecify.annotations.Nullable List<ObjectNode> rows,
                Function<ObjectNode, ObjectNode> as) {
            if (rows != null && !rows.isEmpty()) {
                rows.forEach(row -> in.withArray(name).add(as.apply(row)));
            }
        }

        private void group(String table, String owner, Collection<UUID> ids, Map<UUID, List<ObjectNode>> groups) {
            read(
                            "SELECT to_jsonb(t) FROM network." + table + " t WHERE " + owner
                                    + " = ANY(:ids) ORDER BY position",
                            ids)
                    .forEach(row -> groups.computeIfAbsent(Row.uuid(row, owner), _ -> new java.util.ArrayList<>())
                            .add(row));
        }

        private List<ObjectNode> read(String sql, Collection<UUID> ids) {
            return ids.isEmpty()
                    ? List.of()
                    : database.sql(sql)
                            .param("ids", array(ids))
                            .query((row, _) -> Row.read(row.getString(1)))
                            .list();
        }

        private static UUID[] array(Collection<UUID> ids) {
            return ids.toArray(UUID[]::new);
        }
    }
}
