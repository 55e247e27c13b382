package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients are found and counted by what they answered to the centre's own questions. */
class FindingByAnswerTest extends ApplicationTest {

    UUID praia;
    Api manager;
    Api staff;
    CentreQuestions ask;
    UUID north;
    UUID south;

    @BeforeEach
    void two_clients_who_answered_differently() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        staff = network.staff(praia, "counsellor", "Guarda Inventada");
        ask = CentreQuestions.added(manager);
        north = answered(
                "Nora",
                Map.of(
                        ask.village(), List.of("north"),
                        ask.roads(), List.of("north", "south"),
                        ask.story(), List.of("Segredo da aldeia"),
                        ask.rooms(), List.of("10.50"),
                        ask.since(), List.of("2019-05-01"),
                        ask.owns(), List.of("yes")));
        south = answered(
                "Sula",
                Map.of(
                        ask.village(), List.of("south"),
                        ask.roads(), List.of("south"),
                        ask.rooms(), List.of("9"),
                        ask.since(), List.of("2021-12-31"),
                        ask.owns(), List.of("no")));
    }

    @Test
    void by_a_code_a_yes_a_number_and_a_day() {
        assertThat(found(ask.village(), "said=north")).containsExactly(north);
        assertThat(found(ask.roads(), "said=south")).containsExactly(south, north);
        assertThat(found(ask.roads(), "said=north")).containsExactly(north);
        assertThat(found(ask.owns(), "said=no")).containsExactly(south);
        assertThat(found(ask.rooms(), "said=10.5")).containsExactly(north);
        assertThat(found(ask.since(), "said=2021-12-31")).containsExactly(south);
    }

    @Test
    void numbers_and_days_within_a_range_whose_ends_are_in_it() {
        assertThat(found(ask.rooms(), "from=9&until=10.5")).containsExactly(south, north);
        assertThat(found(ask.rooms(), "from=9.01")).containsExactly(north);
        assertThat(found(ask.rooms(), "until=-1")).isEmpty();
        assertThat(found(ask.since(), "until=2019-05-01")).containsExactly(north);
        assertThat(found(ask.since(), "from=2019-05-02&until=2021-12-31")).containsExactly(south);
    }

    @Test
    void what_is_typed_is_narrowed_by_the_answer_and_pages_follow_each_other() {
        assertThat(found(ask.roads(), "said=south&q=Nora")).containsExactly(north);
        assertThat(found(ask.village(), "said=south&q=Nora")).isEmpty();
        String path = "/api/v1/clients?limit=1&field=" + ask.roads() + "&said=south";
        var first = staff.get(path);
        var second = staff.get(path + "&after=" + first.at("/next"));
        assertThat(first.at("/items/0/id")).isEqualTo(south.toString());
        assertThat(second.at("/items/0/id")).isEqualTo(north.toString());
        assertThat(second.body().at("/next").isNull()).isTrue();
    }

    @Test
    void what_is_changed_or_taken_back_is_found_as_it_is_now() {
        Map<String, Object> form = TestNetwork.client("Nora", "Inventada");
        form.put("id", north);
        form.put("extra", Map.of(ask.village(), List.of("south")));
        String path = "/api/v1/clients/" + north;

        assertThat(staff.put(path, staff.get(path).etag(), form).status()).isEqualTo(200);

        assertThat(found(ask.village(), "said=north")).isEmpty();
        assertThat(found(ask.village(), "said=south")).containsExactly(south, north);
        assertThat(found(ask.owns(), "said=yes")).isEmpty();
    }

    @Test
    void nobody_is_found_by_free_words_or_by_what_cannot_be_answered() {
        assertThat(asked(ask.story(), "said=Segredo").at("/errors/0/code")).isEqualTo("not-findable");
        assertThat(asked(UUID.randomUUID(), "said=north").at("/errors/0/pointer"))
                .isEqualTo("#/field");
        assertThat(asked(ask.village(), "said=west").at("/errors/0/pointer")).isEqualTo("#/said");
        assertThat(asked(ask.village(), "from=north").at("/errors/0/pointer")).isEqualTo("#/said");
        assertThat(asked(ask.since(), "from=2019-02-30").at("/errors/0/pointer"))
                .isEqualTo("#/from");
        assertThat(asked(ask.rooms(), "until=many").at("/errors/0/pointer")).isEqualTo("#/until");
        assertThat(asked(ask.rooms(), "").status()).isEqualTo(400);
    }

    @Test
    void the_reception_finds_nobody_by_what_a_file_says() {
        assertThat(network.receptionist(praia)
                        .get("/api/v1/clients?field=" + ask.village() + "&said=north")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_restricted_client_is_neither_found_nor_counted_from_outside() {
        Map<String, Object> form = TestNetwork.client("Escondida", "Exemplo");
        form.put("despiteDuplicates", true);
        form.put("restrictedBecause", "violence");
        form.put("extra", Map.of(ask.village(), List.of("north")));
        UUID hidden = network.registered(staff, form);

        assertThat(found(ask.village(), "said=north")).containsExactly(hidden, north);
        assertThat(manager.get("/api/v1/clients?field=" + ask.village() + "&said=north")
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .containsExactly(north.toString());
        for (int i = 0; i < 10; i++) {
            answered("Nora" + i, Map.of(ask.village(), List.of("north")));
        }
        // Twelve are known to the manager; the thirteenth is not counted.
        assertThat(figures(ask.village()).at("/clients/count").asInt()).isEqualTo(12);
    }

    @Test
    void whoever_may_read_every_file_is_told_exactly_how_many_gave_which_answer() {
        answered("Noa", Map.of());
        String counts = "/api/v1/extra-fields/%s/counts";

        assertThat(staff.get(counts.formatted(ask.roads())).text())
                .contains("{\"said\":\"north\",\"clients\":1}", "{\"said\":\"south\",\"clients\":2}", "\"others\":1");
        assertThat(staff.get(counts.formatted(ask.story())).status()).isEqualTo(400);
        assertThat(network.receptionist(praia)
                        .get(counts.formatted(ask.roads()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_number_with_a_comma_is_the_same_number() {
        assertThat(found(ask.rooms(), "said=10,5")).containsExactly(north);
    }

    @Test
    void figures_of_the_centre_are_broken_down_and_small_counts_kept_back() {
        for (int i = 0; i < 11; i++) {
            answered("Nora" + i, Map.of(ask.owns(), List.of("yes")));
        }
        for (int i = 0; i < 12; i++) {
            answered("Sula" + i, Map.of());
        }

        JsonNode figures = figures(ask.owns());

        assertThat(figures.at("/clients/count").asInt()).isEqualTo(25);
        assertThat(figure(ask.owns(), "no").at("/clients/suppressed").asBoolean())
                .isTrue();
        // One hidden alone could be worked out from the whole.
        assertThat(figures.at("/byAnswer")
                        .valueStream()
                        .filter(answer -> answer.at("/clients/suppressed").asBoolean())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void of_several_answers_neither_those_few_who_gave_one_nor_those_few_who_did_not_can_be_worked_out() {
        for (int i = 0; i < 12; i++) {
            answered("Nora" + i, Map.of(ask.roads(), List.of("north", "south")));
        }
        for (int i = 0; i < 12; i++) {
            answered("Sula" + i, Map.of(ask.roads(), List.of("south")));
        }

        // Of 26, 13 said north and 26 said south.
        JsonNode figures = figures(ask.roads());
        assertThat(figures.at("/clients/count").asInt()).isEqualTo(26);
        assertThat(figure(ask.roads(), "north").at("/clients/count").asInt()).isEqualTo(13);
        assertThat(figures.at("/byAnswer")).hasSize(2);

        answered("Nada", Map.of());

        // One of 27 did not say south.
        assertThat(figure(ask.roads(), "south").at("/clients/suppressed").asBoolean())
                .isTrue();
        assertThat(figure(ask.roads(), "north").at("/clients/count").asInt()).isEqualTo(13);
    }

    @Test
    void nothing_is_counted_by_what_points_at_a_person_or_by_anybody_else() {
        Map<String, Object> identifying = CentreQuestions.listed("village", "one", ask.list());
        identifying.put("identifying", true);
        assertThat(manager.put(CentreQuestions.path(ask.village()), "\"0\"", identifying)
                        .status())
                .isEqualTo(200);

        assertThat(manager.get(figuresPath(ask.village())).at("/errors/0/code")).isEqualTo("not-countable");
        assertThat(manager.get(figuresPath(ask.rooms())).at("/errors/0/code")).isEqualTo("not-countable");
        assertThat(network.receptionist(praia).get(figuresPath(ask.owns())).status())
                .isEqualTo(403);
        assertThat(network.manager(network.centre("CNAI Lisbon", "PT", "destination"))
                        .get(figuresPath(ask.owns()))
                        .status())
                .isEqualTo(400);
    }

    private UUID answered(String given, Map<UUID, List<String>> said) {
        Map<String, Object> form = TestNetwork.client(given, "Inventada");
        form.put("despiteDuplicates", true);
        form.put("extra", said);
        return network.registered(staff, form);
    }

    private List<UUID> found(UUID question, String how) {
        var answer = asked(question, how);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().at("/items").findValuesAsString("id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private Api.Answer asked(UUID question, String how) {
        return staff.get("/api/v1/clients?field=" + question + "&" + how);
    }

    private static String figuresPath(UUID question) {
        YearMonth now = YearMonth.now(ZoneId.of("Atlantic/Cape_Verde"));
        return "/api/v1/figures/clients?field=" + question + "&from=" + now + "&until=" + now;
    }

    private JsonNode figures(UUID question) {
        var answer = manager.get(figuresPath(question));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().at("/months/0");
    }

    private JsonNode figure(UUID question, String code) {
        return figures(question)
                .at("/byAnswer")
                .valueStream()
                .filter(answer -> answer.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
