package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A centre asks what it wants to know in its own words, without anybody who programs. */
class CentreQuestionsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api manager;
    Api staff;
    CentreQuestions ask;

    @BeforeEach
    void a_centre_with_questions_of_its_own() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        staff = network.staff(praia, "counsellor", "Guarda Inventada");
        ask = CentreQuestions.added(manager);
    }

    @Test
    void everybody_who_registers_reads_the_questions_and_only_who_runs_the_centre_keeps_them() {
        Map<String, Object> another = CentreQuestions.question("another", "text");

        var read = network.receptionist(praia).get("/api/v1/extra-fields");

        assertThat(read.body().at("/items").findValuesAsString("key"))
                .containsExactly("village", "roads", "story", "rooms", "since", "owns");
        assertThat(read.at("/lists/0/entries/0/labels/en")).isEqualTo("North");
        assertThat(staff.put(CentreQuestions.path(Ids.next()), "", another).status())
                .isEqualTo(403);
        assertThat(staff.put("/api/v1/code-lists/" + ask.list(), "\"0\"", CentreQuestions.list(true))
                        .status())
                .isEqualTo(403);
        assertThat(network.manager(network.centre("CNAI Lisbon", "PT", "destination"))
                        .get("/api/v1/extra-fields")
                        .body()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void a_question_is_worded_in_the_centres_own_language_and_has_a_list_where_its_kind_wants_one() {
        Map<String, Object> unworded = CentreQuestions.question("unworded", "one");
        unworded.put("names", Map.of("en", "Only English"));

        var refused = manager.put(CentreQuestions.path(Ids.next()), "", unworded);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#/names/pt", "#/listId");
        assertThat(manager.put(CentreQuestions.path(Ids.next()), "", CentreQuestions.question("village", "text"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void questions_are_put_in_order_and_a_late_change_is_refused() {
        List<UUID> order = List.of(ask.owns(), ask.village());

        var ordered = manager.put("/api/v1/extra-fields", "", Map.of("ids", order));

        assertThat(ordered.body().at("/items").findValuesAsString("key"))
                .containsExactly("owns", "village", "roads", "story", "rooms", "since");
        Map<String, Object> changed = CentreQuestions.question("owns", "yes-no");
        changed.put("helps", Map.of("pt", "Casa ou terra"));
        assertThat(manager.put(CentreQuestions.path(ask.owns()), "\"0\"", changed)
                        .at("/version"))
                .isEqualTo("1");
        changed.put("helps", Map.of("pt", "Só casa"));
        assertThat(manager.put(CentreQuestions.path(ask.owns()), "\"0\"", changed)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void what_a_client_answers_is_kept_with_the_file_and_hidden_from_the_reception() {
        UUID client = answered();

        var read = staff.get("/api/v1/clients/" + client);

        ask.answers()
                .forEach((question, said) -> assertThat(read.body().at("/extra/" + question))
                        .as(read.text())
                        .map(JsonNode::asString)
                        .isEqualTo(said));
        Map<String, Object> form = TestNetwork.client("Outra", "Pessoa");
        form.put("despiteDuplicates", true);
        form.put("extra", ask.answers());
        var atReception = network.receptionist(praia).post("/api/v1/clients", form);
        assertThat(atReception.status()).as(atReception.text()).isEqualTo(201);
        assertThat(atReception.text()).doesNotContain("Segredo");
        assertThat(atReception.body().at("/extra")).isEmpty();
    }

    @Test
    void nobody_has_to_answer_and_what_cannot_be_true_is_said_at_the_question() {
        Map<String, Object> form = TestNetwork.client("Ana", "Inventada");
        form.put(
                "extra",
                Map.of(
                        ask.village(),
                        List.of("west"),
                        ask.rooms(),
                        List.of("21"),
                        ask.since(),
                        List.of("2019-02-30"),
                        ask.owns(),
                        List.of("maybe"),
                        ask.roads(),
                        List.of(),
                        new UUID(0, 7),
                        List.of("x")));

        var refused = staff.post("/api/v1/clients", form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.at("/pointer").asString().substring("#/extra/".length()) + " "
                                + fault.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        ask.village() + " unknown-value",
                        ask.rooms() + " out-of-range",
                        ask.since() + " not-a-date",
                        ask.owns() + " unknown-value",
                        new UUID(0, 7) + " unknown-value");
        form.put("extra", Map.of(ask.rooms(), List.of()));
        network.registered(staff, form);
    }

    @Test
    void an_edit_changes_answers_and_a_device_that_knows_of_no_questions_leaves_them() {
        Map<String, Object> form = TestNetwork.client("Ana", "Inventada");
        form.put("extra", ask.answers());
        UUID client = network.registered(staff, form);
        String path = "/api/v1/clients/" + client;
        form.remove("extra");
        form.put("area", "Assomada");

        var unknowing = staff.put(path, staff.get(path).etag(), form);
        form.put("extra", Map.of(ask.village(), List.of("south")));
        var late = staff.put(path, "\"0\"", form);
        var edited = staff.put(path, unknowing.etag(), form);

        assertThat(unknowing.body().at("/extra").size()).isEqualTo(6);
        assertThat(unknowing.text()).contains("Segredo da aldeia");
        assertThat(late.status()).isEqualTo(412);
        assertThat(edited.body().at("/extra").toString()).isEqualTo("{\"" + ask.village() + "\":[\"south\"]}");
    }

    @Test
    void reading_a_file_changes_nothing_in_it() {
        UUID client = answered();
        UUID silent = network.registered(staff, somebodyElse());

        for (UUID one : List.of(client, silent)) {
            String first = staff.get("/api/v1/clients/" + one).etag();
            staff.get("/api/v1/clients/" + one);
            assertThat(staff.get("/api/v1/clients/" + one).etag()).isEqualTo(first);
        }
    }

    private static Map<String, Object> somebodyElse() {
        Map<String, Object> form = TestNetwork.client("Rui", "Inventado");
        form.put("despiteDuplicates", true);
        return form;
    }

    @Test
    void once_answered_a_question_keeps_its_kind_its_list_and_its_key() {
        answered();
        Map<String, Object> other = CentreQuestions.question("village-2", "text");

        var refused = manager.put(CentreQuestions.path(ask.village()), "\"0\"", other);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#/kind", "#/key");
    }

    @Test
    void a_retired_value_stays_readable_and_none_is_ever_taken_out() {
        UUID client = answered();

        var retired = manager.put("/api/v1/code-lists/" + ask.list(), "\"0\"", CentreQuestions.list(true));
        var shortened = manager.put(
                "/api/v1/code-lists/" + ask.list(),
                "\"1\"",
                Map.of(
                        "names",
                        Map.of("pt", "Lados"),
                        "entries",
                        List.of(Map.of("code", "north", "labels", Map.of("pt", "Norte"), "retired", false))));

        assertThat(retired.at("/version")).as(retired.text()).isEqualTo("1");
        assertThat(shortened.status()).isEqualTo(400);
        assertThat(shortened.at("/errors/0/code")).isEqualTo("code-gone");
        assertThat(staff.get("/api/v1/clients/" + client).text()).contains("south");
        assertThat(staff.get("/api/v1/clients/" + client + "/everything").text())
                .contains("Norte; Sul");
    }

    @Test
    void a_client_who_asks_reads_the_questions_and_the_answers_in_the_centres_words() {
        UUID client = answered();

        var shown =
                staff.get("/api/v1/clients/" + client + "/everything").body().at("/rooms/file/ownQuestions");

        assertThat(shown.findValuesAsString("question")).contains("Pergunta village", "Pergunta story");
        assertThat(shown.findValuesAsString("answer")).contains("Norte", "Norte; Sul", "Segredo da aldeia", "3");
    }

    @Test
    void words_about_a_person_do_not_rest_in_the_clear() throws SQLException {
        Map<String, Object> form = TestNetwork.client("Nora", "Inventada");
        form.put("extra", ask.answers());
        network.registered(staff, form);

        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row =
                        statement.executeQuery("SELECT string_agg(c::text, '') || (SELECT string_agg(k::text, '') FROM "
                                + logins.of(praia).role() + ".client_extra_key k) FROM "
                                + logins.of(praia).role() + ".client c")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains("2019-05-01").doesNotContain("Segredo");
        }
    }

    @Test
    void nothing_of_it_goes_into_a_referral() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        UUID client = answered();

        var referral = network.refer(
                staff,
                lisbon,
                client,
                List.of(
                        "identity",
                        "contact",
                        "emergency-contact",
                        "migration-profile",
                        "family",
                        "communication-needs",
                        "vulnerabilities",
                        "assessment",
                        "services-in-use"));
        String id = referral.at("/id");

        String received = network.manager(lisbon).get("/api/v1/referrals/" + id).text();
        assertThat(received)
                .contains("Ana")
                .doesNotContain("Segredo")
                .doesNotContain(ask.village().toString());
    }

    private UUID answered() {
        Map<String, Object> form = TestNetwork.client("Ana", "Inventada");
        form.put("extra", ask.answers());
        return network.registered(staff, form);
    }
}
