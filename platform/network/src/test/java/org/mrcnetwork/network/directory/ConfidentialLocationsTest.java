package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.network.search.TestElasticsearch;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.node.ObjectNode;

/** Staff who may know of a shelter can call it; nobody else finds it, and where it is stays in the tables. */
@DirectoryTest
@Import(DirectoryState.class)
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialLocationsTest {

    private static final List<String> SECRETS =
            List.of("Hidden House", "Secret Street", "Quietville", "38.1234", "+351 999", "xh");

    @Autowired
    DirectoryState state;

    @Autowired
    FindingServices finding;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    MockMvc web;

    private final HsdsSample shelter =
            HsdsSample.agency("Safe Haven").offering(ServiceType.SHELTER).country("PT");

    @BeforeEach
    void a_shelter() {
        state.clearAll();
        ObjectNode location = shelter.location("Quietville", "ES").put("name", "Hidden House");
        ((ObjectNode) location.get("addresses").get(0)).put("address_1", "Secret Street 5");
        location.put("latitude", 38.1234).put("longitude", -9.5678);
        location.withArray("phones")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("number", "+351 999");
        location.withArray("languages")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("code", "xh");
        HsdsSample.term(location, HsdsReader.CONFIDENTIALITY, HsdsReader.CONFIDENTIAL);
    }

    @Test
    void neither_answers_nor_index_nor_entries_nor_logs_know_where_it_is(CapturedOutput output) throws Exception {
        state.importAll(shelter);
        String reduced = answers();
        state.index();
        String answered = answers();

        for (String secret : SECRETS) {
            assertThat(reduced).doesNotContain(secret);
            assertThat(answered).doesNotContain(secret);
            assertThat(TestElasticsearch.ask("GET", "/mrc-directory/_search?size=100", ""))
                    .contains("\"hits\"")
                    .doesNotContainIgnoringCase("safe haven")
                    .doesNotContainIgnoringCase(secret);
            assertThat(state.database()
                            .sql("SELECT string_agg(e::text, ' ') FROM network.directory_entry e")
                            .query(String.class)
                            .single())
                    .contains("Safe Haven")
                    .doesNotContain(secret);
            assertThat(output.getAll()).doesNotContain(secret);
        }
    }

    @Test
    void no_search_finds_it_with_or_without_the_index() {
        state.importAll(shelter);
        found_by_no_words();

        state.index();

        found_by_no_words();
    }

    private void found_by_no_words() {
        for (String words : List.of("haven", "Quietville", "Secret Street", "shelter", "")) {
            assertThat(total(words, Set.of())).as(words).isZero();
        }
        assertThat(total("", Set.of("PT"))).isZero();
    }

    @Test
    void only_who_may_know_of_shelters_is_told_that_it_is_there_and_how_to_call() throws Exception {
        shelter.organization
                .withArray("phones")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("number", "+351 800 100 200");
        state.importAll(shelter);
        String one = "/api/v1/directory/services/" + shelter.serviceId();

        web.perform(get(one).with(permitted("directory:read"))).andExpect(status().isNotFound());
        web.perform(get("/api/v1/directory/shelters").with(permitted("directory:read")))
                .andExpect(status().isForbidden());
        for (String path : List.of(one, "/api/v1/directory/shelters", "/api/v1/directory/shelters?country=PT")) {
            assertThat(answer(path, "directory:read", "directory:shelters"))
                    .contains("Safe Haven", "+351 800 100 200")
                    .doesNotContain(SECRETS);
        }
        assertThat(answer("/api/v1/directory/shelters?country=CV", "directory:read", "directory:shelters"))
                .doesNotContain("Safe Haven");
    }

    @Test
    void an_import_that_forgets_the_mark_does_not_take_it_away() {
        state.importAll(shelter);
        ObjectNode location =
                (ObjectNode) shelter.service.get("service_at_locations").get(0).get("location");
        location.remove("attributes");

        state.importAll(shelter);

        assertThat(entries.find(shelter.serviceId()).orElseThrow().locations()).isEmpty();
    }

    @Test
    void a_location_marked_later_disappears_from_everything() {
        ObjectNode location =
                (ObjectNode) shelter.service.get("service_at_locations").get(0).get("location");
        var mark = location.remove("attributes");
        state.importAll(shelter);
        state.index();
        assertThat(find("Quietville", Set.of())).isEqualTo(1);
        location.set("attributes", mark);

        state.importAll(shelter);
        state.index();

        assertThat(find("Quietville", Set.of())).isZero();
        assertThat(TestElasticsearch.ask("GET", "/mrc-directory/_search?size=100", ""))
                .doesNotContain("quietville");
    }

    @Test
    void a_shelter_does_not_fall_back_on_its_organizations_other_locations() {
        ObjectNode office = HsdsSample.agency("Office").location("Porto", "PT");
        shelter.organization.withArray("locations").add(office);

        state.importAll(shelter);

        assertThat(entries.find(shelter.serviceId()).orElseThrow().locations()).isEmpty();
    }

    @Test
    void centres_read_entries_and_nothing_behind_them() throws SQLException {
        state.importAll(shelter);

        try (Connection centre = TestDatabase.superuser();
                var statement = centre.createStatement()) {
            statement.execute("SET ROLE mrc_centre");
            assertThat(statement
                            .executeQuery("SELECT count(*) FROM network.directory_entry")
                            .next())
                    .isTrue();
            for (String table : List.of("location", "address", "phone", "service_place", "directory_outbox")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.executeQuery("SELECT * FROM network." + table))
                        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("UPDATE network.directory_entry SET listed = false"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private String answers() throws Exception {
        StringBuilder answers = new StringBuilder();
        for (String path : List.of(
                "/api/v1/directory/services",
                "/api/v1/directory/services?q=haven",
                "/api/v1/directory/services?q=house",
                "/api/v1/directory/services?near=38.12,-9.56",
                "/api/v1/directory/shelters",
                "/api/v1/directory/services/" + shelter.serviceId())) {
            answers.append(answer(path, "directory:read", "directory:shelters"));
        }
        assertThat(answers).contains("Safe Haven");
        return answers.toString();
    }

    private String answer(String path, String... permissions) throws Exception {
        return web.perform(get(path).with(permitted(permissions)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor permitted(String... permissions) {
        return jwt().authorities(Arrays.stream(permissions)
                .map(SimpleGrantedAuthority::new)
                .toArray(GrantedAuthority[]::new));
    }

    private long find(String words, Set<String> countries) {
        var page = page(words, countries);
        assertThat(page.reduced()).isFalse();
        return page.total();
    }

    private long total(String words, Set<String> countries) {
        return page(words, countries).total();
    }

    private FindingServices.Page page(String words, Set<String> countries) {
        return finding.find(
                new Wanted(Wanted.words(words), List.of(), countries, Set.of(), Set.of(), null, null, null, null),
                null,
                10);
    }
}
