package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;

/** An authority is told something about a client only after two people have signed, and only what they signed. */
class DisclosureTest extends ApplicationTest {

    UUID praia;
    UUID client;
    Api counsellor;
    Api manager;

    @BeforeEach
    void a_client() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Guarda Inventada");
        manager = network.staff(praia, "manager", "Outra Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
    }

    @Test
    void two_sign_and_exactly_what_they_signed_is_handed_over() {
        var logged = logged();
        String path = "/api/v1/disclosures/" + logged.at("/id");

        var proposed = counsellor.put(path + "/proposal", logged.etag(), proposal("disclose", List.of("identity")));
        var once = counsellor.transition(path + "/signature", proposed.etag(), Map.of());
        var early = counsellor.transition(path + "/handover", once.etag(), handover());
        var decided = manager.transition(path + "/signature", once.etag(), Map.of());
        var over = counsellor.transition(path + "/handover", decided.etag(), handover());

        assertThat(proposed.at("/told/identity/given")).as(proposed.text()).isEqualTo("Inventada");
        assertThat(early.status()).isEqualTo(409);
        assertThat(decided.at("/status")).as(decided.text()).isEqualTo("disclosure-decided");
        assertThat(over.at("/status")).as(over.text()).isEqualTo("handed-over");
        assertThat(over.body().at("/told").propertyNames()).containsExactlyInAnyOrder("identity", "reasons");
        assertThat(over.text()).doesNotContain("5550123").doesNotContain("health");
        assertThat(counsellor
                        .get("/api/v1/clients/" + client + "/timeline?kind=disclosure")
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.path("what").asString()))
                .containsExactly("handed-over", "signed", "signed", "logged");
    }

    @Test
    void one_person_does_not_sign_twice() {
        var logged = logged();
        String path = "/api/v1/disclosures/" + logged.at("/id");
        var proposed = manager.put(path + "/proposal", logged.etag(), proposal("disclose", List.of("identity")));

        var once = manager.transition(path + "/signature", proposed.etag(), Map.of());
        var again = manager.transition(path + "/signature", once.etag(), Map.of());

        assertThat(once.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
        assertThat(manager.get(path).at("/status")).isEqualTo("proposed");
    }

    @Test
    void a_new_proposal_is_signed_anew_and_the_old_one_cannot_be() {
        var logged = logged();
        String path = "/api/v1/disclosures/" + logged.at("/id");
        var first = counsellor.put(path + "/proposal", logged.etag(), proposal("disclose", List.of("identity")));
        counsellor.transition(path + "/signature", first.etag(), Map.of());

        var wider =
                counsellor.put(path + "/proposal", first.etag(), proposal("disclose", List.of("identity", "contact")));
        var late = manager.transition(path + "/signature", first.etag(), Map.of());
        var one = manager.transition(path + "/signature", wider.etag(), Map.of());

        assertThat(wider.body().at("/signatures").size()).isZero();
        assertThat(late.status()).isEqualTo(412);
        assertThat(one.at("/status")).isEqualTo("proposed");
    }

    @Test
    void a_refusal_hands_over_nothing() {
        var logged = logged();
        String path = "/api/v1/disclosures/" + logged.at("/id");
        var proposed = counsellor.put(path + "/proposal", logged.etag(), proposal("refuse", List.of("identity")));
        var once = counsellor.transition(path + "/signature", proposed.etag(), Map.of());
        var decided = manager.transition(path + "/signature", once.etag(), Map.of());

        var over = counsellor.transition(path + "/handover", decided.etag(), handover());

        assertThat(decided.at("/status")).isEqualTo("refused");
        assertThat(decided.body().at("/told/identity").isMissingNode()).isTrue();
        assertThat(over.status()).isEqualTo(409);
    }

    @Test
    void whoever_does_not_ask_the_client_says_why() {
        var logged = logged();
        Map<String, Object> silent = new HashMap<>(proposal("disclose", List.of("identity")));
        silent.put("clientsView", "asking-would-harm");

        var answer = counsellor.put("/api/v1/disclosures/" + logged.at("/id") + "/proposal", logged.etag(), silent);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/clientsWords");
    }

    private Api.Answer logged() {
        var logged = counsellor.post(
                "/api/v1/clients/" + client + "/disclosures",
                Map.of(
                        "id", Ids.next(),
                        "origin", "request",
                        "receivedOn", LocalDate.now().minusDays(1).toString(),
                        "authority", "Invented border police",
                        "askedFor", "Whether she was here"));
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        return logged;
    }

    private static Map<String, Object> proposal(String decision, List<String> groups) {
        return Map.of(
                "decision", decision,
                "clientsView", "agrees",
                "harm", "None that we know of",
                "fieldGroups", groups,
                "words", "She asked for advice once.");
    }

    private static Map<String, Object> handover() {
        return Map.of("to", "Officer Inventado", "how", "In a sealed letter");
    }
}
