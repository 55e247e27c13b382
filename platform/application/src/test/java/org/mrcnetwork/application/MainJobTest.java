package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The platform's main job, through its API: from a registration in one country to an outcome from another. */
class MainJobTest extends ApplicationTest {

    @Test
    void a_client_is_registered_referred_taken_and_the_outcome_comes_back() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
        assertThat(network.manager(praia)
                        .post("/api/v1/visits", TestNetwork.visit(client, "working-abroad"))
                        .status())
                .isEqualTo(201);

        var sent = network.refer(praia, lisbon, client, List.of("identity", "contact"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String referral = "/api/v1/referrals/" + sent.at("/id");
        var inbox = network.manager(lisbon).get("/api/v1/referrals?direction=received");
        var received = network.manager(lisbon).get(referral);
        var accepted = network.manager(lisbon).transition(referral + "/acceptance", received.etag(), Map.of());
        var completed = network.manager(lisbon)
                .transition(
                        referral + "/outcome",
                        accepted.etag(),
                        Map.of(
                                "result",
                                "housing",
                                "servicesGiven",
                                List.of("status-health-housing"),
                                "ongoing",
                                false,
                                "note",
                                "Found a room"));

        assertThat(inbox.at("/items/0/id")).as(inbox.text()).isEqualTo(sent.at("/id"));
        assertThat(received.at("/shared/identity/given")).isEqualTo("Inventada");
        assertThat(received.at("/shared/contact/safeContact")).contains("clinic");
        assertThat(received.body().at("/client").isNull()).isTrue();
        assertThat(completed.at("/status")).as(completed.text()).isEqualTo("completed");
        var seenAtHome = network.manager(praia).get(referral);
        assertThat(seenAtHome.at("/status")).isEqualTo("completed");
        assertThat(seenAtHome.at("/outcome/note")).isEqualTo("Found a room");
        assertThat(seenAtHome.at("/client/name/given")).isEqualTo("Inventada");
    }

    @Test
    void only_what_the_client_agreed_to_leaves_the_centre() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Reservada", "Exemplo"));

        var sent = network.refer(praia, lisbon, client, List.of("communication-needs"));

        var received = network.manager(lisbon).get("/api/v1/referrals/" + sent.at("/id"));
        assertThat(received.body().at("/shared").propertyNames())
                .containsExactlyInAnyOrder("communicationNeeds", "reasons");
        assertThat(received.text())
                .doesNotContain("Reservada")
                .doesNotContain("5550123")
                .doesNotContain("health");
    }
}
