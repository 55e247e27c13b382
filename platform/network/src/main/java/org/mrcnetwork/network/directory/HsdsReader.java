package org.mrcnetwork.network.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one HSDS 3 document of full organizations into rows, noting every fault. For one document only. */
final class HsdsReader {

    /** Taxonomies through whose terms an HSDS object says what HSDS has no property for. */
    static final String COUNTRIES = "mrc-countries";

    static final String CONFIDENTIALITY = "mrc-confidentiality";
    static final String CONFIDENTIAL = "confidential";

    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");
    private static final Set<String> KINDS_OF_PLACE = Set.of("physical", "postal", "virtual");
    private static final List<String> PARTS = List.of(
            "accessibility",
            "attributes",
            "contacts",
            "cost_options",
            "funding",
            "languages",
            "metadata",
            "organization_identifiers",
            "programs",
            "required_documents",
            "schedules",
            "service_areas");
    private static final Set<String> COUNTRY_CODES = Set.of(Locale.getISOCountries());
    private static final ObjectWriter SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build()
            .writer();

    private final Faults faults;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Key, String> pointers = new HashMap<>();
    private final Map<UUID, ObjectNode> locationsSeen = new HashMap<>();

    HsdsReader(Faults faults) {
        this.faults = faults;
    }

    enum Kind {
        ORGANIZATION,
        SERVICE,
        LOCATION,
        SERVICE_AT_LOCATION
    }

    private record Key(Kind kind, UUID id) {}

    private record Term(String taxonomy, @Nullable String code, HsdsObject source) {}

    /** Something that was kept and yet cannot be used. */
    record Remark(String pointer, String detail) {}

    List<Remark> remarks() {
        return remarks;
    }

    /** Where in the document the object of this id stands. */
    void remark(Kind kind, UUID id, String detail) {
        remarks.add(new Remark(pointer(kind, id), detail));
    }

    String pointer(Kind kind, UUID id) {
        return pointers.getOrDefault(new Key(kind, id), "#");
    }

    List<OrganizationRows> read(List<HsdsObject> organizations) {
        List<Draft> drafts = organizations.stream().map(this::organization).toList();
        // What an organization lists as its own goes before what services mention, which may be others' locations.
        drafts.forEach(this::ownLocations);
        drafts.forEach(this::services);
        return drafts.stream().map(Draft::rows).toList();
    }

    private Draft organization(HsdsObject source) {
        String digest = digest(source.node());
        UUID id = source.id();
        unique(Kind.ORGANIZATION, id, source);
        List<Term> terms = terms(source);
        List<OrganizationType> types = known(terms, OrganizationType.TAXONOMY, OrganizationType::find);
        List<String> countries =
                known(terms, COUNTRIES, code -> Optional.of(code).filter(COUNTRY_CODES::contains));
        Draft draft = new Draft(id, source);
        phones(source, draft, id, null, null, null);
        draft.organization = new OrganizationRows.Organization(
                id,
                source.requiredLine("name"),
                source.line("alternate_name"),
                source.requiredText("description"),
                source.line("email"),
                source.webAddress("website"),
                source.uuid("parent_organization_id"),
                types.stream().findFirst().orElse(null),
                countries.stream().findFirst().orElse(null),
                null,
                digest,
                rest(source, "services", "locations"));
        return draft;
    }

    private void ownLocations(Draft draft) {
        draft.source.children("locations").forEach(location -> location(location, draft, true));
    }

    private void services(Draft draft) {
        draft.source.children("services").forEach(service -> service(service, draft));
    }

    private void service(HsdsObject source, Draft draft) {
        UUID id = source.id();
        unique(Kind.SERVICE, id, source);
        belongsTo(source.uuid("organization_id"), draft.id, source, "organization_id");
        HsdsObject organization = source.child("organization");
        if (organization != null) {
            belongsTo(organization.uuid("id"), draft.id, source, "organization");
        }
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        types.addAll(known(terms(source), ServiceType.TAXONOMY, ServiceType::find));
        phones(source, draft, null, id, null, null);
        languages(source, draft, id, null);
        servicesAtLocations(source, draft, id);
        draft.services.add(new OrganizationRows.Service(
                id,
                draft.id,
                source.requiredLine("name"),
                source.line("alternate_name"),
                source.text("description"),
                source.webAddress("url"),
                source.line("email"),
                source.oneOf("status", STATUSES),
                source.date("assured_date"),
                types,
                rest(source)));
    }

    private void servicesAtLocations(HsdsObject service, Draft draft, UUID serviceId) {
        int position = 0;
        for (HsdsObject source : service.children("service_at_locations")) {
            UUID id = source.id();
            unique(Kind.SERVICE_AT_LOCATION, id, source);
            belongsTo(source.uuid("service_id"), serviceId, source, "service_id");
            HsdsObject location = source.child("location");
            UUID named = source.uuid("location_id");
            UUID locationId = location == null ? named : location(location, draft, false);
            if (locationId == null) {
                source.fault("location", "required", "Must be there, or a location_id.");
                continue;
            }
            if (location != null && named != null && !named.equals(locationId)) {
                source.fault("location_id", "invalid", "Is another than the location's own id.");
            }
            phones(source, draft, null, null, null, id);
            draft.servicesAtLocations.add(new OrganizationRows.ServiceAtLocation(
                    id, serviceId, locationId, position++, source.text("description"), rest(source)));
        }
    }

    /** The location's id; its rows, unless the document has it already. */
    private UUID location(HsdsObject source, Draft draft, boolean listed) {
        UUID id = source.id();
        ObjectNode before = locationsSeen.putIfAbsent(id, source.node());
        if (before != null) {
            if (!before.equals(source.node())) {
                source.fault("id", "duplicate", "Another location in this document has this id and says otherwise.");
            }
            return id;
        }
        unique(Kind.LOCATION, id, source);
        boolean confidential = !known(
                        terms(source),
                        CONFIDENTIALITY,
                        code -> Optional.of(code).filter(CONFIDENTIAL::equals))
                .isEmpty();
        phones(source, draft, null, null, id, null);
        languages(source, draft, null, id);
        addresses(source, draft, id);
        Double latitude = source.peekNumber("latitude");
        Double longitude = source.peekNumber("longitude");
        boolean onEarth =
                latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (onEarth) {
            source.taken("latitude", "longitude");
        } else if (latitude != null || longitude != null) {
            remarks.add(new Remark(source.pointer(), "Latitude and longitude are no place on earth; kept, not used."));
        }
        draft.locations.add(new OrganizationRows.Location(
                id,
                draft.id,
                listed,
                source.oneOf("location_type", KINDS_OF_PLACE),
                source.line("name"),
                source.line("alternate_name"),
                source.text("description"),
                source.webAddress("url"),
                onEarth ? latitude : null,
                onEarth ? longitude : null,
                confidential,
                rest(source)));
        return id;
    }

    private void addresses(HsdsObject location, Draft draft, UUID locationId) {
        Set<UUID> ids = new HashSet<>();
        for (HsdsObject source : location.children("addresses")) {
            UUID id = uniqueAmong(ids, source);
            draft.addresses.add(new OrganizationRows.Address(
                    id,
                    locationId,
                    ids.size(),
                    source.line("attention"),
                    source.requiredText("address_1"),
                    source.line("address_2"),
                    source.requiredText("city"),
                    source.line("region"),
                    source.requiredText("state_province"),
                    source.requiredText("postal_code"),
                    source.requiredText("country"),
                    source.oneOf("address_type", KINDS_OF_PLACE),
                    rest(source)));
        }
    }

    private void phones(
            HsdsObject owner,
            Draft draft,
            @Nullable UUID organization,
            @Nullable UUID service,
            @Nullable UUID location,
            @Nullable UUID serviceAtLocation) {
        Set<UUID> ids = new HashSet<>();
        for (HsdsObject source : owner.children("phones")) {
            UUID id = uniqueAmong(ids, source);
            draft.phones.add(new OrganizationRows.Phone(
                    id,
                    organization,
                    service,
                    location,
                    serviceAtLocation,
                    ids.size(),
                    source.requiredLine("number"),
                    source.integer("extension"),
                    source.line("type"),
                    source.text("description"),
                    rest(source)));
        }
    }

    private void languages(HsdsObject owner, Draft draft, @Nullable UUID service, @Nullable UUID location) {
        Set<UUID> ids = new HashSet<>();
        for (HsdsObject source : owner.children("languages")) {
            UUID id = uniqueAmong(ids, source);
            draft.languages.add(new OrganizationRows.Language(
                    id,
                    service,
                    location,
                    ids.size(),
                    source.line("code"),
                    source.line("name"),
                    source.text("note"),
                    rest(source)));
        }
    }

    private static List<Term> terms(HsdsObject source) {
        List<Term> terms = new ArrayList<>();
        for (HsdsObject attribute : source.peekChildren("attributes")) {
            HsdsObject term = attribute.child("taxonomy_term");
            String taxonomy = term == null ? null : taxonomyOf(term);
            if (term != null && taxonomy != null) {
                terms.add(new Term(taxonomy, term.line("code"), term));
            }
        }
        return terms;
    }

    /** What the codes of this taxonomy's terms stand for; one that stands for nothing is a fault. */
    private static <T> List<T> known(List<Term> terms, String taxonomy, Function<String, Optional<T>> meaning) {
        List<T> known = new ArrayList<>();
        for (Term term : terms) {
            if (term.taxonomy().equals(taxonomy)) {
                Optional<T> found = Optional.ofNullable(term.code()).flatMap(meaning);
                found.ifPresentOrElse(
                        known::add,
                        () -> term.source()
                                .fault("code", "unknown-value", "The taxonomy " + taxonomy + " has no such code."));
            }
        }
        return known;
    }

    private static @Nullable String taxonomyOf(HsdsObject term) {
        String name = term.line("taxonomy");
        HsdsObject detail = term.child("taxonomy_detail");
        return name == null && detail != null ? detail.line("name") : name;
    }

    /** What has no column, after a look at the shape of its well-known parts. */
    private static ObjectNode rest(HsdsObject source, String... alsoTaken) {
        source.taken(alsoTaken);
        PARTS.forEach(source::peekChildren);
        return source.rest();
    }

    private static void belongsTo(@Nullable UUID said, UUID owner, HsdsObject source, String name) {
        if (said != null && !said.equals(owner)) {
            source.fault(name, "invalid", "Is another than the object it stands in.");
        }
    }

    private void unique(Kind kind, UUID id, HsdsObject source) {
        if (pointers.putIfAbsent(new Key(kind, id), source.pointer()) != null) {
            source.fault("id", "duplicate", "Another object in this document has this id.");
        }
    }

    private static UUID uniqueAmong(Set<UUID> siblings, HsdsObject source) {
        UUID id = source.id();
        if (!siblings.add(id)) {
            source.fault("id", "duplicate", "Another object beside it has this id.");
        }
        return id;
    }

    private static String digest(JsonNode node) {
        try {
            byte[] text = SORTED.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows in the making. */
    private static final class Draft {

        private final UUID id;
        private final HsdsObject source;
        private OrganizationRows.@Nullable Organization organization;
        private final List<OrganizationRows.Service> services = new ArrayList<>();
        private final List<OrganizationRows.Location> locations = new ArrayList<>();
        private final List<OrganizationRows.ServiceAtLocation> servicesAtLocations = new ArrayList<>();
        private final List<OrganizationRows.Address> addresses = new ArrayList<>();
        private final List<OrganizationRows.Phone> phones = new ArrayList<>();
        private final List<OrganizationRows.Language> languages = new ArrayList<>();

        Draft(UUID id, HsdsObject source) {
            this.id = id;
            this.source = source;
        }

        OrganizationRows rows() {
            return new OrganizationRows(
                    Objects.requireNonNull(organization),
                    services,
                    locations,
                    servicesAtLocations,
                    addresses,
                    phones,
                    languages);
        }
    }
}
