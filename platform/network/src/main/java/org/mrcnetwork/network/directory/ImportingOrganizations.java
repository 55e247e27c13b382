package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.hsds.Taxonomies;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes HSDS 3 data into the directory: all of a document, or, when anything in it is wrong, nothing. */
@Component
class ImportingOrganizations {

    private final DirectoryTables tables;
    private final DirectoryEntries entries;
    private final Taxonomies taxonomies;
    private final TransactionOperations transaction;
    private final JsonMapper strict = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    ImportingOrganizations(
            DirectoryTables tables,
            DirectoryEntries entries,
            Taxonomies taxonomies,
            TransactionOperations transaction) {
        this.tables = tables;
        this.entries = entries;
        this.taxonomies = taxonomies;
        this.transaction = transaction;
    }

    /**
     * @param organizations in the document, of which {@code created} were unknown and {@code updated} known otherwise;
     *     those left were known just so
     * @param remarks what was kept and yet cannot be used
     */
    record Outcome(
            int organizations,
            int services,
            int locations,
            int created,
            int updated,
            List<HsdsReader.Remark> remarks) {}

    /**
     * @param document a JSON array of full organizations, or an HSDS page that has one as {@code contents}
     * @throws InvalidRequest with a pointer to each fault
     */
    Outcome importAll(byte[] document) {
        return importAll(parse(document), null, true);
    }

    /**
     * @param centre that imports and keeps what is new; null for the administration
     * @param keep whether to write it, or only to say what would come of it
     */
    Outcome importAll(JsonNode parsed, @Nullable UUID centre, boolean keep) {
        Faults faults = new Faults();
        List<HsdsObject> organizations = organizations(parsed, faults);
        HsdsReader reader = new HsdsReader(faults);
        List<OrganizationRows> rows = reader.read(organizations);
        faults.refuse();
        return transaction.execute(status -> {
            if (!keep) {
                status.setRollbackOnly();
            }
            taxonomies.remember(parsed);
            return write(rows, reader, faults, centre);
        });
    }

    private JsonNode parse(byte[] document) {
        try {
            return strict.readTree(document);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new InvalidRequest(
                    "#",
                    "unreadable",
                    "This is not JSON, or has a property twice, near line %d, column %d."
                            .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        }
    }

    private static List<HsdsObject> organizations(JsonNode document, Faults faults) {
        boolean page = document.isObject();
        JsonNode array = page ? document.path("contents") : document;
        String pointer = page ? "#/contents" : "#";
        if (!array.isArray()) {
            throw new InvalidRequest(pointer, "invalid", "Expected an array of organizations.");
        }
        new HostileContent(faults).check(array, pointer);
        faults.refuse();
        List<HsdsObject> organizations = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array) {
            String at = Pointers.child(pointer, index++);
            if (element instanceof ObjectNode object) {
                organizations.add(new HsdsObject(object, at, faults));
            } else {
                faults.add(at, "invalid", "Not an organization.");
            }
        }
        return organizations;
    }

    private Outcome write(List<OrganizationRows> read, HsdsReader reader, Faults faults, @Nullable UUID centre) {
        tables.lock();
        List<OrganizationRows> rows = withoutOthersLocations(changeable(read, reader, centre), reader, faults);
        refuseOthersServices(rows, reader, faults);
        faults.refuse();

        Map<UUID, String> known =
                tables.digests(ids(rows, o -> List.of(o.organization().id())));
        List<OrganizationRows> changed = rows.stream()
                .filter(o -> !o.organization()
                        .sourceDigest()
                        .equals(known.get(o.organization().id())))
                .toList();
        Set<UUID> changedIds = ids(changed, o -> List.of(o.organization().id()));
        tables.write(changed);
        tables.inCircles(changedIds)
                .forEach(id -> faults.add(
                        Pointers.child(reader.pointer(HsdsReader.Kind.ORGANIZATION, id), "parent_organization_id"),
                        "invalid",
                        "Makes the organization its own parent."));
        faults.refuse();
        if (centre != null) {
            tables.keptBy(centre, changedIds);
        }
        entries.refresh(changedIds);

        int updated = (int) changedIds.stream().filter(known::containsKey).count();
        return new Outcome(
                read.size(),
                read.stream().mapToInt(o -> o.services().size()).sum(),
                read.stream().mapToInt(o -> o.locations().size()).sum(),
                changed.size() - updated,
                updated,
                reader.remarks());
    }

    /**
     * What a centre keeps is changed by what that centre decides: a bulk of older data must not undo its work unseen. A
     * centre changes nothing that nobody keeps either.
     */
    private List<OrganizationRows> changeable(List<OrganizationRows> read, HsdsReader reader, @Nullable UUID centre) {
        Set<UUID> all = ids(read, o -> List.of(o.organization().id()));
        Map<UUID, String> known = tables.digests(all);
        Map<UUID, UUID> keepers = tables.keepers(all);
        return read.stream()
                .filter(o -> {
                    UUID id = o.organization().id();
                    UUID keeper = keepers.get(id);
                    boolean may = centre == null ? keeper == null : !known.containsKey(id) || centre.equals(keeper);
                    if (!may && !o.organization().sourceDigest().equals(known.get(id))) {
                        reader.remark(
                                HsdsReader.Kind.ORGANIZATION,
                                id,
                                keeper == null
                                        ? "Nobody keeps this entry yet; nothing of it was changed."
                                        : "A centre keeps this entry; nothing of it was changed.");
                    }
                    return may;
                })
                .toList();
    }

    /** A service may be had at another organization's location, but only that organization says what it is like. */
    private List<OrganizationRows> withoutOthersLocations(
            List<OrganizationRows> rows, HsdsReader reader, Faults faults) {
        Set<UUID> mentioned = ids(
                rows,
                o -> o.locations().stream().map(OrganizationRows.Location::id).toList());
        mentioned.addAll(ids(
                rows,
                o -> o.servicesAtLocations().stream()
                        .map(OrganizationRows.ServiceAtLocation::locationId)
                        .toList()));
        Map<UUID, UUID> owners = tables.organizationsOfLocations(mentioned);
        Set<UUID> others = new HashSet<>();
        Set<UUID> here = new HashSet<>(owners.keySet());
        for (OrganizationRows organization : rows) {
            for (OrganizationRows.Location location : organization.locations()) {
                here.add(location.id());
                UUID owner = owners.getOrDefault(location.id(), location.organizationId());
                if (!owner.equals(location.organizationId())) {
                    others.add(location.id());
                    if (location.listedByOrganization()) {
                        refuse(HsdsReader.Kind.LOCATION, location.id(), reader, faults);
                    }
                }
            }
        }
        for (OrganizationRows organization : rows) {
            organization.servicesAtLocations().stream()
                    .filter(at -> !here.contains(at.locationId()))
                    .forEach(at -> faults.add(
                            Pointers.child(reader.pointer(HsdsReader.Kind.SERVICE_AT_LOCATION, at.id()), "location_id"),
                            "unknown-value",
                            "No location has this id."));
        }
        return rows.stream().map(o -> o.withoutLocations(others)).toList();
    }

    private void refuseOthersServices(List<OrganizationRows> rows, HsdsReader reader, Faults faults) {
        Map<UUID, UUID> ofServices = tables.organizationsOfServices(ids(
                rows,
                o -> o.services().stream().map(OrganizationRows.Service::id).toList()));
        Map<UUID, UUID> ofPlaces = tables.servicesOfServicesAtLocations(ids(
                rows,
                o -> o.servicesAtLocations().stream()
                        .map(OrganizationRows.ServiceAtLocation::id)
                        .toList()));
        for (OrganizationRows organization : rows) {
            organization.services().stream()
                    .filter(service -> !service.organizationId()
                            .equals(ofServices.getOrDefault(service.id(), service.organizationId())))
                    .forEach(service -> refuse(HsdsReader.Kind.SERVICE, service.id(), reader, faults));
            organization.servicesAtLocations().stream()
                    .filter(at -> !at.serviceId().equals(ofPlaces.getOrDefault(at.id(), at.serviceId())))
                    .forEach(at -> refuse(HsdsReader.Kind.SERVICE_AT_LOCATION, at.id(), reader, faults));
        }
    }

    private static void refuse(HsdsReader.Kind kind, UUID id, HsdsReader reader, Faults faults) {
        faults.add(
                Pointers.child(reader.pointer(kind, id), "id"),
                "conflict",
                "The directory knows this id as part of something else.");
    }

    private static Set<UUID> ids(List<OrganizationRows> rows, Function<OrganizationRows, Collection<UUID>> idsOf) {
        return rows.stream().flatMap(o -> idsOf.apply(o).stream()).collect(Collectors.toSet());
    }
}
