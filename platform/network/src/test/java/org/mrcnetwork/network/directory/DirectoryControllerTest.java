package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@DirectoryTest
@Import({DirectoryState.class, DirectoryControllerTest.Refusals.class})
class DirectoryControllerTest {

    @Autowired
    MockMvc web;

    @Autowired
    DirectoryState state;

    @BeforeEach
    void a_directory_of_one() {
        state.clearAll();
        state.importAll(HsdsSample.agency("Apoio à Imigração")
                .describedAs("Apoio jurídico")
                .type(OrganizationType.NGO)
                .offering(ServiceType.LEGAL_ASSISTANCE)
                .speaking("pt")
                .at("Lisboa", "PT", 38.72, -9.14));
        state.index();
    }

    @Test
    void a_found_service_is_told_whole_with_its_matches_marked() throws Exception {
        web.perform(get("/api/v1/directory/services?q=imigracao&near=38.72,-9.14&withinKm=5&country=pt&language=PT"
                                + "&serviceType=legal-assistance&serviceType=shelter&organizationType=ngo&place=lisbao")
                        .with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("reduced", is(false)))
                .andExpect(jsonPath("next", nullValue()))
                .andExpect(jsonPath("items", hasSize(1)))
                .andExpect(jsonPath("items[0].organization.type", is("ngo")))
                .andExpect(jsonPath("items[0].serviceTypes[0]", is("legal-assistance")))
                .andExpect(jsonPath("items[0].locations[0].city", is("Lisboa")))
                .andExpect(jsonPath("items[0].distanceKm", is(0.0)))
                .andExpect(jsonPath("items[0].centreId", nullValue()))
                .andExpect(jsonPath("items[0].highlight.name", is("Apoio à \uE000Imigração\uE001")))
                .andExpect(jsonPath("items[0].highlight.description", nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "near=north, #/near",
        "near=91;0, #/near",
        "near=NaN;0, #/near",
        "near=1;2;3, #/near",
        "withinKm=5, #/near",
        "near=1;2&withinKm=-1, #/withinKm",
        "near=1;2&withinKm=NaN, #/withinKm",
        "country=Portugal, #/country",
        "country=XX, #/country",
        "language=portuguese!, #/language",
        "serviceType=haircut, #/serviceType",
        "organizationType=circus, #/organizationType",
        "limit=0, #/limit",
        "limit=101, #/limit",
        "after=nonsense, #/after"
    })
    void a_wrong_parameter_is_named(String query, String pointer) throws Exception {
        web.perform(get("/api/v1/directory/services?" + query.replace(';', ',')).with(reader()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("pointer", is(pointer)));
    }

    @Test
    void a_question_of_a_thousand_letters_is_refused() throws Exception {
        web.perform(get("/api/v1/directory/services?q=" + "x".repeat(1_000)).with(reader()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("pointer", is("#/q")));
    }

    @Test
    void a_service_that_nobody_knows_is_not_found() throws Exception {
        web.perform(get("/api/v1/directory/services/" + UUID.randomUUID()).with(reader()))
                .andExpect(status().isNotFound());
    }

    @Test
    void reading_and_importing_need_their_permissions() throws Exception {
        web.perform(get("/api/v1/directory/services").with(permitted("directory:steward")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/v1/directory/services/" + UUID.randomUUID()).with(permitted("client:read")))
                .andExpect(status().isForbidden());
        web.perform(post("/api/v1/directory/imports")
                        .with(csrf())
                        .with(reader())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_import_says_what_it_did() throws Exception {
        web.perform(post("/api/v1/directory/imports")
                        .with(csrf())
                        .with(permitted("directory:steward"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(HsdsSample.document(HsdsSample.agency("Porta"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("organizations", is(1)))
                .andExpect(jsonPath("services", is(1)))
                .andExpect(jsonPath("locations", is(0)))
                .andExpect(jsonPath("created", is(1)))
                .andExpect(jsonPath("updated", is(0)))
                .andExpect(jsonPath("errors", hasSize(0)));
        assertThat(state.count("organization")).isEqualTo(2);
    }

    private static RequestPostProcessor reader() {
        return permitted("directory:read");
    }

    private static RequestPostProcessor permitted(String permission) {
        return jwt().authorities(new SimpleGrantedAuthority(permission));
    }

    /** The application has one that writes problem details; here the pointer is enough. */
    @RestControllerAdvice
    static class Refusals {

        @ExceptionHandler
        ResponseEntity<Object> invalid(InvalidRequest refusal) {
            return ResponseEntity.badRequest().body(refusal.faults().getFirst());
        }

        @ExceptionHandler
        ResponseEntity<Object> missing(NotFound refusal) {
            return ResponseEntity.notFound().build();
        }
    }
}
