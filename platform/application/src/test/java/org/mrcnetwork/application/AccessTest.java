package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, and that one centre is nothing to another. */
class AccessTest extends ApplicationTest {

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Test
    void every_endpoint_of_the_api_says_who_may_call_it() {
        List<String> open = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .filter(entry -> !entry.getValue().hasMethodAnnotation(PreAuthorize.class)
                        && !entry.getValue().getBeanType().isAnnotationPresent(PreAuthorize.class))
                .map(entry -> String.join(",", entry.getKey().getPatternValues()))
                .toList();

        assertThat(open).as("only what every signed-in person may see").containsExactly("/api/v1/me");
    }

    @Test
    void without_a_token_or_with_a_wrong_one_nothing_is_answered() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");

        assertThat(network.api().get("/api/v1/clients").status()).isEqualTo(401);
        assertThat(network.api().with("nonsense").get("/api/v1/clients").status())
                .isEqualTo(401);
        assertThat(network.api()
                        .with(IDENTITY.expired("centre", praia, TestNetwork.MANAGER))
                        .get("/api/v1/clients")
                        .status())
                .isEqualTo(401);
        assertThat(network.api()
                        .with(IDENTITY.forged("centre", praia, TestNetwork.MANAGER))
                        .get("/api/v1/clients")
                        .status())
                .isEqualTo(401);
        assertThat(network.api()
                        .with(IDENTITY.forAnotherAudience("centre", praia, TestNetwork.MANAGER))
                        .get("/api/v1/clients")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoever_was_sent_away_is_out_with_the_next_request() throws SQLException {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID membership = UUID.randomUUID();
        Api colleague = network.api().with(IDENTITY.ofMembership(membership, praia, TestNetwork.MANAGER));
        assertThat(colleague.get("/api/v1/clients").status()).isEqualTo(200);

        superuser("INSERT INTO identity.ended_memberships VALUES ('" + membership + "')");

        assertThat(colleague.get("/api/v1/clients").status()).isEqualTo(401);
        assertThat(network.manager(praia).get("/api/v1/clients").status()).isEqualTo(200);
    }

    @Test
    void what_one_person_has_written_is_not_sent_in_the_name_of_another() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api colleague = network.manager(praia);
        String self = colleague.get("/api/v1/me").at("/person/id");

        assertThat(colleague.meantBy(self).get("/api/v1/clients").status()).isEqualTo(200);
        var refused = colleague.meantBy(UUID.randomUUID().toString()).get("/api/v1/clients");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:unauthorized");
    }

    @Test
    void while_nobody_can_say_whether_a_membership_lives_nobody_gets_in() throws SQLException {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        superuser("REVOKE SELECT ON identity.ended_memberships FROM mrc_network");
        try {
            var answer = network.manager(praia).get("/api/v1/clients");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:upstream-unavailable");
        } finally {
            superuser("GRANT SELECT ON identity.ended_memberships TO mrc_network");
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_401_is_a_problem_and_names_the_scheme() {
        var answer = network.api().get("/api/v1/clients");

        assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:unauthorized");
        assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @TestFactory
    Stream<DynamicTest> another_centres_ids_do_not_exist_here() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        UUID moscow = network.centre("Information Centre", "RU", "destination");
        network.agreement(praia, lisbon);
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Sealed", "Person"));
        String referral =
                network.refer(praia, lisbon, client, List.of("identity")).at("/id");
        Api stranger = network.manager(moscow);

        return Stream.of(
                        "/api/v1/clients/" + client,
                        "/api/v1/clients/" + client + "/consents",
                        "/api/v1/clients/" + client + "/visits",
                        "/api/v1/clients/" + client + "/referrals",
                        "/api/v1/referrals/" + referral)
                .map(path -> DynamicTest.dynamicTest(path.replaceAll("[0-9a-f-]{36}", "{id}"), () -> {
                    assertThat(network.manager(praia).get(path).status()).isEqualTo(200);
                    assertThat(stranger.get(path).status()).isEqualTo(404);
                }));
    }

    @Test
    void another_centres_client_cannot_be_visited_changed_or_referred() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID moscow = network.centre("Information Centre", "RU", "destination");
        Map<String, Object> form = TestNetwork.client("Sealed", "Person");
        UUID client = network.registered(network.manager(praia), form);
        Api stranger = network.manager(moscow);

        assertThat(stranger.post("/api/v1/visits", TestNetwork.visit(client, "working-abroad"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.put("/api/v1/clients/" + client, "\"0\"", form).status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                "/api/v1/clients/" + client + "/consents",
                                TestNetwork.consent("refer", praia, List.of("identity")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void neither_the_administrator_nor_a_coordinator_can_open_a_client() {
        UUID region = network.region();
        UUID praia = network.centre("CAMPO Praia", "CV", "origin", region);
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Sealed", "Person"));

        for (Api outsider : List.of(network.administrator(), network.coordinator(region))) {
            for (String path : List.of(
                    "/api/v1/clients",
                    "/api/v1/clients/" + client,
                    "/api/v1/clients/" + client + "/visits",
                    "/api/v1/referrals?direction=sent")) {
                assertThat(outsider.get(path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void an_administrator_with_a_stolen_permission_still_finds_no_centre_speaking() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Sealed", "Person"));
        Api pretender = network.api().with(IDENTITY.token("administration", praia, "Pretender", TestNetwork.MANAGER));

        assertThat(pretender.get("/api/v1/clients/" + client).status()).isGreaterThanOrEqualTo(400);
        assertThat(pretender.get("/api/v1/clients/" + client).text()).doesNotContain("Sealed");
    }

    @Test
    void the_reception_sees_summaries_and_nothing_more() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Sealed", "Person"));
        Api reception = network.receptionist(praia);

        var found = reception.get("/api/v1/clients?q=sealed");

        assertThat(found.at("/items/0/name/given")).isEqualTo("Sealed");
        assertThat(found.body().at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "number", "name", "gender", "birthDate", "birthYear", "area", "registeredAt");
        assertThat(reception.get("/api/v1/clients/" + client).status()).isEqualTo(403);
        assertThat(reception.get("/api/v1/clients/" + client + "/visits").status())
                .isEqualTo(403);
        assertThat(reception.get("/api/v1/referrals?direction=sent").status()).isEqualTo(403);
    }

    @Test
    void a_token_of_a_centre_that_does_not_exist_opens_nothing() {
        assertThat(network.manager(Ids.next()).get("/api/v1/clients").status()).isEqualTo(403);
    }
}
