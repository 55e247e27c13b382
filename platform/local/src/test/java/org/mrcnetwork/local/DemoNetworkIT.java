package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import org.mrcnetwork.local.client.Waiting;
import tools.jackson.databind.JsonNode;

/** The network that ./run shows on the first day. */
@ExtendWith(RunningStack.class)
class DemoNetworkIT {
    private final StackForTests stack;

    DemoNetworkIT(StackForTests stack) {
        this.stack = stack.withDemoNetwork();
    }

    @Test
    void the_centres_of_the_handbook_are_active() {
        SignedIn administrator = stack.signIn("iom", "administrator@example.org");

        assertThat(administrator
                        .get("/v1/onboarding/centres")
                        .items()
                        .filter(centre -> centre.path("status").asString().equals("active"))
                        .map(centre -> centre.path("slug").asString()))
                .contains("campo", "cnai-lisboa", "ciami", "mrc-kochi", "irc-moscow")
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void seeding_again_changes_nothing() {
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");
        List<JsonNode> before = referrals(counsellor);

        stack.stack().populate(true);

        assertThat(referrals(counsellor)).isEqualTo(before);
        assertThat(counsellor
                        .get("/v1/clients?limit=100")
                        .items()
                        .map(client -> client.path("number").asString()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void an_agency_that_clients_complained_of_is_seen_with_its_sanction_and_its_reply() {
        SignedIn lisbon = stack.signIn("cnai-lisboa", "counsellor.cnai@example.org");

        String id = lisbon.get("/v1/recruiters?q=bridge&status=suspended")
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        JsonNode agency = lisbon.get("/v1/recruiters/" + id).body();

        assertThat(agency.at("/sanctioned").asBoolean()).isTrue();
        assertThat(agency.at("/complaints/alleged/total/count").asInt()).isEqualTo(13);
        assertThat(agency.at("/replies").size()).isEqualTo(1);
    }

    @Test
    void there_are_referrals_in_every_state() {
        SignedIn lisbon = stack.signIn("cnai-lisboa", "counsellor.cnai@example.org");

        assertThat(lisbon.get("/v1/referrals?direction=received&limit=100")
                        .items()
                        .map(referral -> referral.path("status").asString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("sent", "accepted", "declined", "completed");
    }

    @Test
    void the_coordinator_sees_some_figures_and_some_suppressed_ones_and_opens_no_client() {
        SignedIn coordinator = stack.signIn("atlantic", "coordinator@example.org");
        YearMonth now = YearMonth.now(ZoneOffset.UTC);

        Answer figures = coordinator.get("/v1/figures?from=" + now.minusMonths(3) + "&until=" + now);

        List<JsonNode> cells = figures.orFail("Comparing").body().findValues("visits");
        assertThat(cells).anyMatch(cell -> cell.path("count").asInt() > 10);
        assertThat(cells).anyMatch(cell -> cell.path("suppressed").asBoolean());
        assertThat(coordinator.get("/v1/clients").status()).isEqualTo(403);
    }

    @Test
    void the_directory_forgives_a_typing_error() {
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");

        Waiting.until(
                Duration.ofSeconds(30),
                () -> counsellor
                        .get("/v1/directory/services?q=recogniton")
                        .items()
                        .anyMatch(service -> service.path("name").asString().equals("Recognition of qualifications")),
                () -> new IllegalStateException("The service was not found"));
    }

    private static List<JsonNode> referrals(SignedIn counsellor) {
        return counsellor.get("/v1/referrals?direction=sent&limit=100").items().toList();
    }
}
