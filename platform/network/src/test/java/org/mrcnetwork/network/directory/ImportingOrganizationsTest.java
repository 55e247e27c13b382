package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@DirectoryTest
@Import(DirectoryState.class)
class ImportingOrganizationsTest {

    @Autowired
    ImportingOrganizations importing;

    @Autowired
    FindingServices finding;

    @Autowired
    DirectoryState state;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void empty_directory() {
        state.clear();
    }

    @Test
    void an_imported_service_says_all_that_the_document_says_of_it() {
        HsdsSample agency = HsdsSample.agency("Casa do Migrante")
                .type(OrganizationType.NGO)
                .offering(ServiceType.LEGAL_ASSISTANCE)
                .offering(ServiceType.SHELTER)
                .speaking("pt-PT")
                .at("Lisboa", "PT", 38.72, -9.14);
        agency.service.put("url", "https://example.org/casa").put("assured_date", "2026-03-01");
        agency.organization
                .withArray("phones")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("number", "+351 210 000 000");

        state.importAll(agency);

        ListedService service = finding.find(agency.serviceId()).orElseThrow();
        assertThat(service.organization())
                .isEqualTo(new ListedService.Agency(agency.id(), "Casa do Migrante", OrganizationType.NGO));
        assertThat(service.serviceTypes()).containsExactly(ServiceType.LEGAL_ASSISTANCE, ServiceType.SHELTER);
        assertThat(service.languages()).containsExactly("pt-PT");
        assertThat(service.locations())
                .containsExactly(new ListedService.Place(null, "Rua Nova 1", "Lisboa", "PT", 38.72, -9.14));
        assertThat(service.phones()).extracting(ListedService.Telephone::number).containsExactly("+351 210 000 000");
        assertThat(service.url()).isEqualTo("https://example.org/casa");
        assertThat(service.assuredOn()).hasToString("2026-03-01");
        assertThat(service.centreId()).isNull();
    }

    @Test
    void what_has_no_column_is_kept_word_for_word() {
        HsdsSample agency = HsdsSample.agency("Casa");
        ObjectNode schedule = agency.service
                .withArray("schedules")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("opens_at", "09:00");
        agency.service.put("x_own_property", 1.50);

        state.importAll(agency);

        String rest = database.sql("SELECT rest FROM network.service WHERE id = :id")
                .param("id", agency.serviceId())
                .query(String.class)
                .single();
        ObjectNode kept = HsdsSample.object(rest);
        assertThat(kept.get("schedules").get(0)).isEqualTo(schedule);
        assertThat(kept.get("x_own_property").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(kept.has("name")).isFalse();
    }

    @Test
    void the_same_document_again_changes_nothing() {
        byte[] document = HsdsSample.document(HsdsSample.agency("Casa").at("Lisboa", "PT"), HsdsSample.agency("Porta"));
        var first = importing.importAll(document);
        long version = versions();
        long waiting = state.count("directory_outbox");

        var second = importing.importAll(document);

        assertThat(first).extracting("created", "updated").containsExactly(2, 0);
        assertThat(second).extracting("organizations", "created", "updated").containsExactly(2, 0, 0);
        assertThat(versions()).isEqualTo(version);
        assertThat(state.count("directory_outbox")).isEqualTo(waiting);
    }

    @Test
    void a_changed_document_replaces_what_it_speaks_of() {
        HsdsSample agency = HsdsSample.agency("Casa").at("Lisboa", "PT").speaking("pt");
        state.importAll(agency);
        agency.service.put("name", "Casa Nova").remove("languages");

        var outcome = importing.importAll(HsdsSample.document(agency));

        assertThat(outcome).extracting("created", "updated").containsExactly(0, 1);
        ListedService service = finding.find(agency.serviceId()).orElseThrow();
        assertThat(service.name()).isEqualTo("Casa Nova");
        assertThat(service.languages()).isEmpty();
        assertThat(service.locations()).hasSize(1);
    }

    @Test
    void a_page_of_an_hsds_api_is_taken_like_an_array() {
        String page = "{\"total_items\": 1, \"contents\": %s}"
                .formatted(new String(HsdsSample.document(HsdsSample.agency("Casa")), StandardCharsets.UTF_8));

        assertThat(importing.importAll(HsdsSample.bytes(page)).created()).isEqualTo(1);
    }

    @Test
    void a_service_that_is_not_active_is_not_shown() {
        HsdsSample agency = HsdsSample.agency("Casa");
        state.importAll(agency);
        agency.service.put("status", "defunct");

        state.importAll(agency);

        assertThat(finding.find(agency.serviceId())).isEmpty();
    }

    @Test
    void coordinates_that_are_no_place_on_earth_are_kept_and_not_used() {
        HsdsSample agency = HsdsSample.agency("Casa").at("Lisboa", "PT", 100, 101);

        var outcome = importing.importAll(HsdsSample.document(agency));

        assertThat(outcome.remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.pointer()).isEqualTo("#/0/services/0/service_at_locations/0/location"));
        assertThat(finding.find(agency.serviceId()).orElseThrow().points()).isEmpty();
        assertThat(database.sql("SELECT rest ->> 'latitude' FROM network.location")
                        .query(String.class)
                        .single())
                .isEqualTo("100.0");
    }

    @Test
    void a_location_may_be_mentioned_twice_if_it_says_the_same() {
        HsdsSample agency = HsdsSample.agency("Casa").at("Lisboa", "PT");
        agency.organization
                .withArray("locations")
                .add(agency.service
                        .get("service_at_locations")
                        .get(0)
                        .get("location")
                        .deepCopy());

        assertThat(importing.importAll(HsdsSample.document(agency)).locations()).isEqualTo(1);
    }

    @Test
    void a_service_may_be_had_at_the_location_of_another_organization_but_not_change_it() {
        HsdsSample host = HsdsSample.agency("Host").at("Lisboa", "PT");
        state.importAll(host);
        HsdsSample guest = HsdsSample.agency("Guest");
        ObjectNode place = (ObjectNode)
                host.service.get("service_at_locations").get(0).get("location").deepCopy();
        place.put("name", "Taken over");
        guest.service
                .withArray("service_at_locations")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .set("location", place);

        state.importAll(guest);

        assertThat(finding.find(guest.serviceId()).orElseThrow().locations())
                .singleElement()
                .satisfies(location -> {
                    assertThat(location.city()).isEqualTo("Lisboa");
                    assertThat(location.name()).isNull();
                });
    }

    @Test
    void a_service_of_another_organization_cannot_be_taken_over() {
        HsdsSample owner = HsdsSample.agency("Owner");
        state.importAll(owner);
        HsdsSample thief = HsdsSample.agency("Thief");
        thief.service.put("id", owner.serviceId().toString());

        assertThat(faults(HsdsSample.document(thief)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("#/0/services/0/id", "conflict"));
        assertThat(state.count("organization")).isEqualTo(1);
    }

    @Test
    void no_organization_can_become_its_own_parent() {
        HsdsSample first = HsdsSample.agency("First");
        HsdsSample second = HsdsSample.agency("Second");
        first.organization.put("parent_organization_id", second.id().toString());
        state.importAll(first);
        second.organization.put("parent_organization_id", first.id().toString());

        assertThat(faults(HsdsSample.document(second)))
                .extracting(Fault::pointer)
                .containsExactly("#/0/parent_organization_id");
        assertThat(state.count("organization")).isEqualTo(1);
    }

    static Stream<Arguments> hostile_documents() {
        return Stream.of(
                one("NUL in a text", "#/0/name", "invalid", a -> a.organization.put("name", "a\u0000b")),
                one("NUL in an unknown property", "#/0/x", "invalid", a -> a.organization.put("x", "\u0000")),
                Arguments.of("half a character", halfACharacter(), "#/0/name", "invalid"),
                one("marks of our own", "#/0/name", "invalid", a -> a.organization.put("name", "\uE000")),
                one("a huge text", "#/0/name", "too-long", a -> a.organization.put("name", "x".repeat(100_000))),
                one("a huge number", "#/0/x", "invalid", a -> a.organization.put("x", new BigDecimal("1e400000"))),
                one("no id", "#/0/id", "required", a -> a.organization.remove("id")),
                one("no UUID", "#/0/id", "invalid", a -> a.organization.put("id", "../../etc")),
                one("no name", "#/0/name", "required", a -> a.organization.remove("name")),
                one("a blank name", "#/0/name", "required", a -> a.organization.put("name", "  ")),
                one("a wrong type", "#/0/name", "invalid", a -> a.organization.putObject("name")),
                one("services no array", "#/0/services", "invalid", a -> a.organization.put("services", 1)),
                one(
                        "a service no object",
                        "#/0/services/1",
                        "invalid",
                        a -> a.organization.withArray("services").add(1)),
                one(
                        "an unknown status",
                        "#/0/services/0/status",
                        "unknown-value",
                        a -> a.service.put("status", "closed")),
                one(
                        "an unknown service type",
                        "#/0/services/0/attributes/0/taxonomy_term/code",
                        "unknown-value",
                        a -> HsdsSample.term(a.service, ServiceType.TAXONOMY, "haircut")),
                one(
                        "no date",
                        "#/0/services/0/assured_date",
                        "invalid",
                        a -> a.service.put("assured_date", "31/01/2026")),
                one(
                        "a link that runs",
                        "#/0/services/0/url",
                        "invalid",
                        a -> a.service.put("url", "javascript:alert(1)")),
                one(
                        "a schedule no object",
                        "#/0/services/0/schedules/0",
                        "invalid",
                        a -> a.service.withArray("schedules").add("always")),
                one(
                        "another's service",
                        "#/0/services/0/organization_id",
                        "invalid",
                        a -> a.service.put("organization_id", UUID.randomUUID().toString())),
                one(
                        "an unknown location",
                        "#/0/services/0/service_at_locations/0/location_id",
                        "unknown-value",
                        a -> a.service
                                .withArray("service_at_locations")
                                .addObject()
                                .put("id", UUID.randomUUID().toString())
                                .put("location_id", UUID.randomUUID().toString())),
                one(
                        "its own parent",
                        "#/0/parent_organization_id",
                        "invalid",
                        a -> a.organization.put("parent_organization_id", a.id().toString())),
                one(
                        "a service twice",
                        "#/0/services/1/id",
                        "duplicate",
                        a -> a.organization.withArray("services").add(a.service.deepCopy())),
                Arguments.of("an organization twice", twice(), "#/1/id", "duplicate"),
                Arguments.of("no JSON", HsdsSample.bytes("[{"), "#", "unreadable"),
                Arguments.of("nothing", new byte[0], "#", "invalid"),
                Arguments.of("two documents", HsdsSample.bytes("[] []"), "#", "unreadable"),
                Arguments.of("a property twice", HsdsSample.bytes("[{\"id\":1,\"id\":2}]"), "#", "unreadable"),
                Arguments.of("no UTF-8", new byte[] {'"', (byte) 0xC3, '"'}, "#", "unreadable"),
                Arguments.of("a text", HsdsSample.bytes("\"hello\""), "#", "invalid"),
                Arguments.of("an object without contents", HsdsSample.bytes("{}"), "#/contents", "invalid"),
                Arguments.of("a number for an organization", HsdsSample.bytes("[1]"), "#/0", "invalid"),
                Arguments.of("a bottomless document", HsdsSample.bytes("[".repeat(100_000)), "#", "unreadable"),
                Arguments.of(
                        "a deep document",
                        HsdsSample.bytes("[".repeat(100) + "]".repeat(100)),
                        "#" + "/0".repeat(41),
                        "too-deep"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile_documents")
    void a_hostile_document_is_refused_with_a_pointer_and_leaves_no_trace(
            String what, byte[] document, String pointer, String code) {
        assertThat(faults(document)).extracting(Fault::pointer, Fault::code).contains(tuple(pointer, code));
        assertThat(state.count("organization")).isZero();
        assertThat(state.count("directory_entry")).isZero();
        assertThat(state.count("directory_outbox")).isZero();
    }

    @Test
    void of_countless_faults_the_first_hundred_are_told() {
        String document = "[" + "1,".repeat(5_000) + "1]";

        assertThat(faults(HsdsSample.bytes(document))).hasSize(100);
    }

    @Test
    void a_fault_never_repeats_what_the_document_says() {
        HsdsSample agency = HsdsSample.agency("Casa");
        agency.location("Secret Street", "PT").put("location_type", "hidden at Secret Street");

        assertThat(faults(HsdsSample.document(agency)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("Secret"));
    }

    @Test
    void thousands_of_services_are_imported_at_once() {
        HsdsSample[] agencies = IntStream.range(0, 3_000)
                .mapToObj(
                        n -> HsdsSample.agency("Agency " + n).at("Lisboa", "PT").speaking("pt"))
                .toArray(HsdsSample[]::new);

        state.importAll(agencies);

        assertThat(state.count("directory_entry")).isEqualTo(3_000);
        assertThat(state.count("directory_outbox")).isEqualTo(3_000);
    }

    private static Arguments one(String what, String pointer, String code, Consumer<HsdsSample> spoil) {
        HsdsSample agency = HsdsSample.agency("Casa");
        spoil.accept(agency);
        return Arguments.of(what, HsdsSample.document(agency), pointer, code);
    }

    private static byte[] halfACharacter() {
        String document = new String(HsdsSample.document(HsdsSample.agency("HALF")), StandardCharsets.UTF_8);
        return HsdsSample.bytes(document.replace("HALF", "\\uD800"));
    }

    private static byte[] twice() {
        HsdsSample agency = HsdsSample.agency("Casa");
        return HsdsSample.document(agency, agency);
    }

    private List<Fault> faults(byte[] document) {
        return catchThrowableOfType(InvalidRequest.class, () -> importing.importAll(document))
                .faults();
    }

    private long versions() {
        return database.sql("""
                        SELECT (SELECT sum(version) FROM network.organization)
                             + (SELECT sum(version) FROM network.service)
                             + (SELECT sum(version) FROM network.directory_entry)""").query(Long.class).single();
    }
}
