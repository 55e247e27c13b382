package org.mrcnetwork.network.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mrcnetwork.network.search.Point;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the platform's own centres into the directory. */
@Component
class ListingCentres {

    private static final String PROVIDER_TYPES = "mrc-provider-types";

    private final DirectoryTables tables;
    private final DirectoryEntries entries;
    private final TransactionOperations transaction;

    ListingCentres(DirectoryTables tables, DirectoryEntries entries, TransactionOperations transaction) {
        this.tables = tables;
        this.entries = entries;
        this.transaction = transaction;
    }

    void list(Directory.CentreEntry centre) {
        OrganizationRows rows = rows(centre);
        transaction.executeWithoutResult(status -> {
            tables.lock();
            Set<UUID> id = Set.of(centre.id());
            if (!rows.organization().sourceDigest().equals(tables.digests(id).get(centre.id()))) {
                tables.write(List.of(rows));
                tables.keptByItself(centre.id());
                entries.refresh(id);
            }
        });
    }

    private static OrganizationRows rows(Directory.CentreEntry centre) {
        UUID service = derived(centre.id(), "service");
        UUID location = derived(centre.id(), "location");
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        String description = "Migrant resource centre in " + centre.city() + ".";
        Point position = centre.position();
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        types.addAll(centre.serviceTypes());
        return new OrganizationRows(
                new OrganizationRows.Organization(
                        centre.id(),
                        centre.name(),
                        null,
                        description,
                        null,
                        centre.url(),
                        null,
                        OrganizationType.MRC,
                        centre.country(),
                        centre.id(),
                        digest(centre),
                        providerType(centre)),
                List.of(new OrganizationRows.Service(
                        service,
                        centre.id(),
                        centre.name(),
                        null,
                        description,
                        centre.url(),
                        null,
                        "active",
                        null,
                        types,
                        nothing)),
                List.of(new OrganizationRows.Location(
                        location,
                        centre.id(),
                        true,
                        "physical",
                        centre.name(),
                        null,
                        null,
                        null,
                        position == null ? null : position.latitude(),
                        position == null ? null : position.longitude(),
                        false,
                        nothing)),
                List.of(new OrganizationRows.ServiceAtLocation(
                        derived(centre.id(), "service-at-location"), service, location, 0, null, nothing)),
                List.of(new OrganizationRows.Address(
                        derived(centre.id(), "address"),
                        location,
                        0,
                        null,
                        null,
                        null,
                        centre.city(),
                        null,
                        null,
                        null,
                        centre.country(),
                        "physical",
                        nothing)),
                List.of(),
                languages(centre, service));
    }

    private static List<OrganizationRows.Language> languages(Directory.CentreEntry centre, UUID service) {
        List<OrganizationRows.Language> languages = new ArrayList<>();
        for (String code : new TreeSet<>(centre.languages())) {
            languages.add(new OrganizationRows.Language(
                    derived(centre.id(), "language-" + code),
                    service,
                    null,
                    languages.size(),
                    code,
                    null,
                    null,
                    JsonNodeFactory.instance.objectNode()));
        }
        return languages;
    }

    /** HSDS has no property for who runs a centre, hence an attribute. */
    private static ObjectNode providerType(Directory.CentreEntry centre) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        ObjectNode attribute = rest.putArray("attributes").addObject();
        attribute.put("id", derived(centre.id(), "provider-type").toString());
        attribute
                .putObject("taxonomy_term")
                .put("id", named(PROVIDER_TYPES + "/" + centre.providerType()).toString())
                .put("code", centre.providerType())
                .put("name", centre.providerType())
                .put("description", "Who runs the centre.")
                .put("taxonomy", PROVIDER_TYPES);
        return rest;
    }

    /** Tells one state of a listing from another. */
    private static String digest(Directory.CentreEntry centre) {
        return "centre:"
                + named(String.join(
                        "\n",
                        centre.name(),
                        centre.country(),
                        centre.city(),
                        String.valueOf(centre.position()),
                        new TreeSet<>(centre.languages()).toString(),
                        String.valueOf(centre.url()),
                        centre.providerType(),
                        new TreeSet<>(centre.serviceTypes()).toString()));
    }

    /** The same part of the same centre has the same id whenever it is listed. */
    private static UUID derived(UUID centre, String part) {
        return named(centre + "/" + part);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("urn:mrc:directory:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
