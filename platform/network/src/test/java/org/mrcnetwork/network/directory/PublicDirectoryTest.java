package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The directory as the public reads it: found by everything that HSDS names, and nothing confidential in it. */
@DirectoryTest
@Import(DirectoryState.class)
class PublicDirectoryTest {

    private static final List<String> SECRETS =
            List.of("Safe Haven", "Hidden House", "Secret Street", "Quietville", "38.1234", "+351 999", "9999-888");

    @Autowired
    DirectoryState state;

    @Autowired
    MockMvc web;

    private final HsdsSample casa = HsdsSample.agency("Casa do Migrante")
            .offering(ServiceType.LEGAL_ASSISTANCE)
            .describedAs("Advogados para trabalhadores");

    private final HsdsSample union = HsdsSample.agency("Sindicato Inventado").offering(ServiceType.EMPLOYMENT_DISPUTE);

    @BeforeEach
    void a_directory() {
        state.clear();
        postcode(casa.location("Lisboa", "PT").put("latitude", 38.72).put("longitude", -9.14), "1100-001");
        postcode(union.location("Porto", "PT").put("latitude", 41.15).put("longitude", -8.61), "4000-001");
        state.importAll(casa, union);
    }

    @Test
    void a_page_says_where_it_is_among_the_others() {
        JsonNode first = read("/services?per_page=1");
        JsonNode last = read("/services?per_page=1&page=2");
        JsonNode beyond = read("/services?per_page=1&page=3");

        assertThat(first.at("/total_items").asInt()).isEqualTo(2);
        assertThat(first.at("/total_pages").asInt()).isEqualTo(2);
        assertThat(first.at("/first_page").asBoolean()).isTrue();
        assertThat(first.at("/last_page").asBoolean()).isFalse();
        assertThat(last.at("/last_page").asBoolean()).isTrue();
        assertThat(Stream.of(first, last).map(page -> page.at("/contents/0/id").asString()))
                .containsExactlyInAnyOrder(
                        casa.serviceId().toString(), union.serviceId().toString());
        assertThat(beyond.at("/empty").asBoolean()).isTrue();
    }

    @Test
    void services_are_found_by_words_terms_and_organizations_and_all_must_hold() {
        String legal = term("legal-assistance");
        String protection = term("area-protection");

        assertThat(found("/services?search=advogados")).containsExactly(casa.serviceId());
        assertThat(found("/services?search=ADVOGAD trabalhador")).containsExactly(casa.serviceId());
        assertThat(found("/services?taxonomy_term_id=" + legal)).containsExactly(casa.serviceId());
        assertThat(found("/services?taxonomy_term_id=" + protection))
                .containsExactlyInAnyOrder(casa.serviceId(), union.serviceId());
        assertThat(found("/services?organization_id=" + union.id())).containsExactly(union.serviceId());
        assertThat(found("/services?organization_id=" + union.id() + "&taxonomy_term_id=" + legal))
                .isEmpty();
        assertThat(found("/services?organization_id=nonsense")).isEmpty();
        assertThat(found("/services?taxonomy_id="
                        + read("/taxonomies?search=migrants")
                                .at("/contents/0/id")
                                .asString()))
                .hasSize(2);
        assertThat(found("/services?taxonomy_id=" + UUID.randomUUID())).isEmpty();
        assertThat(found("/organizations?search=sindicáto")).containsExactly(union.id());
    }

    @Test
    void what_has_changed_since_is_found_by_the_moment_at_which_it_changed_here() {
        assertThat(found("/services?modified_after=" + Instant.now().minusSeconds(600)))
                .hasSize(2);
        assertThat(found("/services?modified_after=" + Instant.now().plusSeconds(600)))
                .isEmpty();
        assertThat(found("/service_at_locations?modified_after=2999-01-01")).isEmpty();
        assertThat(read("/services?minimal=true").at("/contents/0").propertyNames())
                .containsExactly("id", "modified_date");
    }

    @Test
    void places_are_found_by_their_postcode_and_around_it() {
        String lisbon = "/service_at_locations?postcode=1100-001";

        assertThat(services(lisbon)).containsExactly(casa.serviceId());
        assertThat(services(lisbon + "&proximity=1000")).containsExactly(casa.serviceId());
        assertThat(services(lisbon + "&proximity=400000"))
                .containsExactlyInAnyOrder(casa.serviceId(), union.serviceId());
        assertThat(services("/service_at_locations?postcode=0000-000&proximity=400000"))
                .isEmpty();
    }

    @Test
    void terms_are_found_by_what_is_above_them() {
        String protection = term("area-protection");

        // Other tests may have imported terms of their own.
        String ours = "&taxonomy_id="
                + read("/taxonomy_terms/" + protection).path("taxonomy_id").asString();
        assertThat(read("/taxonomy_terms?top_only=true&per_page=100" + ours)
                        .at("/contents")
                        .findValuesAsString("code"))
                .contains("area-protection")
                .doesNotContain("shelter");
        assertThat(read("/taxonomy_terms?parent_id=" + protection)
                        .at("/contents")
                        .findValuesAsString("code"))
                .contains("shelter", "legal-assistance")
                .doesNotContain("job-search");
    }

    /** As many as the enums have: what is shipped and what the platform knows are the same. */
    @Test
    void every_service_type_and_organization_type_is_a_term() {
        List<String> codes = state.database()
                .sql(
                        "SELECT taxonomy || '/' || code FROM network.taxonomy_term WHERE shipped AND code NOT LIKE 'area-%'")
                .query(String.class)
                .list();

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(ServiceType.values()).map(type -> ServiceType.TAXONOMY + "/" + type.code()),
                                Stream.of(OrganizationType.values())
                                        .map(type -> OrganizationType.TAXONOMY + "/" + type.code()))
                        .toList());
    }

    @Test
    void asked_for_as_lines_all_come_one_on_each() {
        String lines = text("/services?format=ndjson&per_page=1");

        assertThat(lines.lines()
                        .map(line ->
                                JsonMapper.shared().readTree(line).path("id").asString()))
                .containsExactlyInAnyOrder(
                        casa.serviceId().toString(), union.serviceId().toString());
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        for (String wrong : List.of(
                "/services?page=0",
                "/services?per_page=501",
                "/services?search=" + "x".repeat(201),
                "/taxonomy_terms?search=" + "x ".repeat(101),
                "/services?format=xml",
                "/services?modified_after=yesterday",
                "/service_at_locations?proximity=100",
                "/service_at_locations?postcode=1100-001&proximity=far",
                "/service_at_locations?postcode=1100-001&proximity=NaN")) {
            assertThat(PublicRequests.answer(web, wrong).getStatus()).as(wrong).isEqualTo(400);
        }
        assertThat(found("/services?search=" + "%27%20OR%20%27")).isEmpty();
        assertThat(found("/services?search=%00")).hasSize(2);
    }

    /** Every way to read, whole and in parts; the organization has no other place. */
    @TestFactory
    Stream<DynamicTest> of_a_shelter_nothing_is_told() {
        HsdsSample shelter = HsdsSample.agency("Safe Haven").offering(ServiceType.SHELTER);
        hide(shelter.location("Quietville", "ES"));
        state.importAll(shelter);
        String at = shelter.service.at("/service_at_locations/0/id").asString();

        return Stream.of(
                        "/services?full=true",
                        "/services?minimal=true",
                        "/services?search=haven",
                        "/services/" + shelter.serviceId(),
                        "/organizations?full_service=true",
                        "/organizations?search=haven",
                        "/organizations/" + shelter.id(),
                        "/service_at_locations?full=true",
                        "/service_at_locations?postcode=9999-888",
                        "/service_at_locations/" + at)
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String answer = text(path);

                    SECRETS.forEach(secret -> assertThat(answer).doesNotContain(secret));
                    assertThat(answer)
                            .doesNotContain(shelter.serviceId().toString())
                            .doesNotContain(at);
                }));
    }

    @Test
    void of_an_organization_with_an_open_house_as_well_only_that_is_told() {
        ObjectNode hidden = casa.location("Quietville", "ES");
        hide(hidden);
        casa.organization
                .withArray("metadata")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("resource_id", hidden.path("id").asString())
                .put("resource_type", "location")
                .put("last_action_date", "2026-01-01")
                .put("last_action_type", "update")
                .put("field_name", "address_1")
                .put("previous_value", "Secret Street 4")
                .put("replacement_value", "Secret Street 5")
                .put("updated_by", "somebody");
        state.importAll(casa);

        String answer = text("/organizations/" + casa.id() + "?full_service=true")
                + text("/services/" + casa.serviceId())
                + text("/service_at_locations?full=true");

        SECRETS.forEach(secret -> assertThat(answer).doesNotContain(secret));
        assertThat(answer).contains("Lisboa").doesNotContain(hidden.path("id").asString());
    }

    private static void hide(ObjectNode location) {
        location.put("name", "Hidden House").put("latitude", 38.1234).put("longitude", -9.5678);
        ((ObjectNode) location.get("addresses").get(0)).put("address_1", "Secret Street 5");
        postcode(location, "9999-888");
        location.withArray("phones")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("number", "+351 999");
        HsdsSample.term(location, HsdsReader.CONFIDENTIALITY, HsdsReader.CONFIDENTIAL);
    }

    private static void postcode(ObjectNode location, String postcode) {
        ((ObjectNode) location.get("addresses").get(0)).put("postal_code", postcode);
    }

    private String term(String code) {
        return state.database()
                .sql("SELECT id::text FROM network.taxonomy_term WHERE shipped AND code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private List<UUID> found(String path) {
        return read(path)
                .at("/contents")
                .valueStream()
                .map(one -> UUID.fromString(one.path("id").asString()))
                .toList();
    }

    private List<UUID> services(String path) {
        return read(path)
                .at("/contents")
                .valueStream()
                .map(one -> UUID.fromString(one.at("/service/id").asString()))
                .toList();
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    private String text(String path) {
        return PublicRequests.text(PublicRequests.answer(web, path));
    }
}
