package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client agrees to is recorded with everything that makes it an agreement, or not at all. */
class ConsentsTest extends ApplicationTest {

    private static final String SIGNATURE = "M10 20L30 40L50 20M60 20L60 80";

    UUID praia;
    UUID client;
    Api counsellor;

    @BeforeEach
    void a_client() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Guarda Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
    }

    @Test
    void a_signature_on_the_screen_is_kept_and_shown_only_when_asked_for() {
        Map<String, Object> form = TestNetwork.consent("follow-up", null, List.of());
        form.put("manner", "on-screen");
        form.put("signature", SIGNATURE);

        var recorded = record(form);
        var listed = counsellor.get("/api/v1/clients/" + client + "/consents");
        var shown = counsellor.get("/api/v1/clients/" + client + "/consents/" + form.get("id") + "/signature");

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.body().at("/signed").asBoolean()).isTrue();
        assertThat(listed.text()).doesNotContain(SIGNATURE);
        assertThat(shown.at("/strokes")).isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M1 1L2 2\" onload=\"alert(1)", "<svg/>", "L1 1", "M99999 1"})
    void what_is_no_signature_is_refused(String strokes) {
        Map<String, Object> form = TestNetwork.consent("follow-up", null, List.of());
        form.put("manner", "on-screen");
        form.put("signature", strokes.isEmpty() ? null : strokes);

        var refused = record(form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/signature");
    }

    @Test
    void what_a_referral_brings_along_nobody_records_by_hand() {
        Map<String, Object> form = TestNetwork.consent("follow-up", null, List.of());
        form.put("manner", "when-referred");

        var refused = record(form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/manner");
    }

    @ParameterizedTest
    @CsvSource({"agency,#/recipient", "refer,#/recipient"})
    void whoever_is_told_something_is_named(String purpose, String pointer) {
        var refused = record(TestNetwork.consent(purpose, null, List.of("identity")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }

    @Test
    void an_agency_is_named_in_the_words_of_the_day_and_the_consent_can_be_withdrawn() {
        Map<String, Object> form = TestNetwork.consent("agency", UUID.randomUUID(), List.of("identity"));
        form.put("recipientName", "Invented legal clinic");

        var recorded = record(form);
        var withdrawn = counsellor.transition(
                "/api/v1/clients/" + client + "/consents/" + form.get("id") + "/withdrawal", "", Map.of());

        assertThat(recorded.at("/recipientName")).as(recorded.text()).isEqualTo("Invented legal clinic");
        assertThat(withdrawn.at("/withdrawnAt")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "store,en",
        "store,ar",
        "refer,pt",
        "refer,fr",
        "agency,en",
        "agency,ar",
        "agency,fr",
        "agency,pt",
        "follow-up,en",
        "follow-up,ar",
        "follow-up,fr",
        "follow-up,pt"
    })
    void the_words_are_there_in_every_language(String purpose, String language) {
        var text = counsellor.get("/api/v1/consent-texts?purpose=" + purpose + "&language=" + language);

        assertThat(text.at("/language")).isEqualTo(language);
        assertThat(text.body().at("/text").size()).isGreaterThan(2);
    }

    private Api.Answer record(Map<String, Object> form) {
        return counsellor.post("/api/v1/clients/" + client + "/consents", form);
    }
}
