package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre asks what it wants to know, in its own lists, without anybody who writes programs. */
class ExtraFieldsTest extends ApplicationTest {

    private static final String FIELDS = "/api/v1/extra-fields";

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api manager;
    Api counsellor;
    UUID islands;
    UUID island;
    UUID children;
    UUID words;

    @BeforeEach
    void a_centre_with_questions() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        islands = Ids.next();
        kept("/api/v1/code-lists/" + islands, islands("santiago", "fogo"));
        island = question("island", "one", Map.of("listId", islands));
        children = question("children-at-school", "number", Map.of("least", 0, "most", 20));
        words = question("wish", "text", Map.of());
    }

    @Test
    void what_is_answered_stands_in_the_file_and_is_corrected_like_everything_else() {
        UUID client = registered("Inventada", Map.of(island, "fogo", children, "2.0", words, "To see the sea"));
        String path = "/api/v1/clients/" + client;

        var file = counsellor.get(path);
        assertThat(file.at("/extra/" + island + "/0")).as(file.text()).isEqualTo("fogo");
        assertThat(file.at("/extra/" + children + "/0")).isEqualTo("2");
        assertThat(file.at("/extra/" + words + "/0")).isEqualTo("To see the sea");

        Map<String, Object> form = client("Inventada", Map.of(island, "santiago"));
        form.put("id", client);
        var corrected = counsellor.put(path, file.etag(), form);
        assertThat(corrected.at("/extra/" + island + "/0")).as(corrected.text()).isEqualTo("santiago");
        assertThat(corrected.body().at("/extra/" + words).isMissingNode()).isTrue();
        form.remove("extra");
        assertThat(counsellor.put(path, corrected.etag(), form).at("/extra/" + island + "/0"))
                .isEqualTo("santiago");
        assertThat(counsellor.get(path + "/everything").at("/rooms/file/ownQuestions/0/answer"))
                .isEqualTo("Santiago");
    }

    @Test
    void an_answer_that_cannot_be_is_refused_where_it_stands() {
        assertThat(refused(Map.of(island, "atlantis"))).isEqualTo("#/extra/" + island);
        assertThat(refused(Map.of(children, "21"))).isEqualTo("#/extra/" + children);
        assertThat(refused(Map.of(children, "some"))).isEqualTo("#/extra/" + children);
        UUID unknown = Ids.next();
        assertThat(refused(Map.of(unknown, "yes"))).isEqualTo("#/extra/" + unknown);
    }

    @Test
    void a_value_is_retired_and_never_goes_and_what_was_answered_keeps_its_kind() {
        UUID client = registered("Inventada", Map.of(island, "fogo"));

        assertThat(manager.put("/api/v1/code-lists/" + islands, "\"0\"", islands("santiago"))
                        .status())
                .isEqualTo(400);
        Map<String, Object> retired = islands("santiago", "fogo");
        retired.put("entries", List.of(entry("santiago", false), entry("fogo", true)));
        assertThat(manager.put("/api/v1/code-lists/" + islands, "\"0\"", retired)
                        .status())
                .isEqualTo(200);
        assertThat(counsellor.get("/api/v1/clients/" + client).at("/extra/" + island + "/0"))
                .isEqualTo("fogo");
        var other = manager.put(FIELDS + "/" + island, "\"0\"", form("island", "text", Map.of()));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.at("/errors/0/code")).isEqualTo("answered");
        var named = form("island", "one", Map.of("listId", islands, "names", Map.of("pt", "Ilha", "en", "Island")));
        assertThat(manager.put(FIELDS + "/" + island, "\"7\"", named).status()).isEqualTo(412);
        assertThat(manager.put(FIELDS + "/" + island, "\"0\"", named).at("/names/en"))
                .isEqualTo("Island");
    }

    @Test
    void they_are_asked_in_the_order_in_which_they_were_put() {
        assertThat(manager.put(FIELDS, "", Map.of("ids", List.of(words, island)))
                        .status())
                .isEqualTo(200);

        var asked = counsellor.get(FIELDS);

        assertThat(asked.at("/items/0/key")).isEqualTo("wish");
        assertThat(asked.at("/items/1/key")).isEqualTo("island");
        assertThat(asked.at("/items/2/key")).isEqualTo("children-at-school");
        assertThat(asked.at("/lists/0/entries/1/code")).isEqualTo("fogo");
    }

    @Test
    void clients_are_found_and_counted_by_what_they_answered_and_a_restricted_one_by_her_team_alone() {
        UUID one = registered("Primeira", Map.of(island, "fogo", children, "1"));
        registered("Segunda", Map.of(island, "santiago", children, "5"));
        registered("Terceira", Map.of());
        Map<String, Object> hidden = client("Escondida", Map.of(island, "fogo"));
        hidden.put("restrictedBecause", "violence");
        network.registered(counsellor, hidden);
        Api colleague = network.staff(praia, "counsellor", "Colega Inventada");

        assertThat(colleague
                        .get(FIELDS + "/" + island + "/clients?said=fogo")
                        .body()
                        .at("/items"))
                .hasSize(1)
                .first()
                .satisfies(found -> assertThat(found.path("id").asString()).isEqualTo(one.toString()));
        assertThat(counsellor
                        .get(FIELDS + "/" + island + "/clients?said=fogo")
                        .body()
                        .at("/items"))
                .hasSize(2);
        assertThat(colleague
                        .get(FIELDS + "/" + children + "/clients?least=2")
                        .body()
                        .at("/items"))
                .hasSize(1);
        assertThat(colleague.get(FIELDS + "/" + children + "/clients?least=two").status())
                .isEqualTo(400);
        var counts = colleague.get(FIELDS + "/" + island + "/counts");
        assertThat(counts.text()).contains("{\"said\":\"fogo\",\"clients\":1}").contains("\"others\":1");
        assertThat(colleague.get(FIELDS + "/" + words + "/counts").status()).isEqualTo(400);
    }

    @Test
    void words_about_a_person_do_not_rest_in_the_clear() throws SQLException {
        UUID client = registered("Inventada", Map.of(words, "To see the sea"));

        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT c::text || coalesce((SELECT string_agg(k::text, '') FROM "
                        + logins.of(praia).role() + ".client_extra_key k), '') FROM "
                        + logins.of(praia).role() + ".client c WHERE id = '" + client + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain("see the sea");
        }
    }

    @Test
    void two_files_that_become_one_keep_what_was_answered_in_either_and_part_again() {
        UUID kept = registered("Fica", Map.of(island, "fogo"));
        UUID gone = registered("Vai", Map.of(island, "santiago", children, "3"));
        UUID merge = Ids.next();

        var merged = counsellor.post(
                "/api/v1/clients/" + kept + "/merges",
                Map.of(
                        "id",
                        merge,
                        "otherId",
                        gone,
                        "version",
                        0,
                        "otherVersion",
                        0,
                        "choices",
                        Map.of("name", "kept", "extra." + island, "other")));
        assertThat(merged.status()).as(merged.text()).isLessThan(300);
        var file = counsellor.get("/api/v1/clients/" + kept);
        assertThat(file.at("/extra/" + island + "/0")).as(file.text()).isEqualTo("santiago");
        assertThat(file.at("/extra/" + children + "/0")).isEqualTo("3");
        assertThat(counsellor
                        .delete("/api/v1/clients/" + kept + "/merges/" + merge)
                        .status())
                .isLessThan(300);
        assertThat(counsellor.get("/api/v1/clients/" + kept).at("/extra/" + island + "/0"))
                .isEqualTo("fogo");
        assertThat(counsellor.get("/api/v1/clients/" + gone).at("/extra/" + children + "/0"))
                .isEqualTo("3");
    }

    @Test
    void only_who_runs_the_centre_asks_and_another_centre_knows_of_none() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");

        assertThat(counsellor
                        .put(FIELDS + "/" + Ids.next(), "", form("x", "text", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(network.manager(lisbon).get(FIELDS).body().at("/items")).isEmpty();
        assertThat(network.staff(lisbon, "counsellor", "Colega Lisboeta")
                        .get(FIELDS + "/" + island + "/clients")
                        .status())
                .isEqualTo(404);
    }

    private UUID question(String key, String kind, Map<String, Object> more) {
        UUID id = Ids.next();
        kept(FIELDS + "/" + id, form(key, kind, more));
        return id;
    }

    private void kept(String path, Map<String, Object> form) {
        var answer = manager.put(path, "", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> form(String key, String kind, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "key",
                key,
                "names",
                Map.of("pt", "Pergunta " + key),
                "helps",
                Map.of(),
                "kind",
                kind,
                "identifying",
                false,
                "sensitive",
                false,
                "asked",
                "registration",
                "retired",
                false));
        form.putAll(more);
        return form;
    }

    private static Map<String, Object> islands(String... codes) {
        Map<String, Object> form = new HashMap<>();
        form.put("names", Map.of("pt", "Ilhas"));
        form.put(
                "entries",
                java.util.Arrays.stream(codes).map(code -> entry(code, false)).toList());
        return form;
    }

    private static Map<String, Object> entry(String code, boolean retired) {
        return Map.of(
                "code",
                code,
                "labels",
                Map.of("pt", code.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + code.substring(1)),
                "retired",
                retired);
    }

    private static Map<String, Object> client(String family, Map<UUID, String> answers) {
        Map<String, Object> form = TestNetwork.client("Pessoa", family);
        form.remove("phone");
        form.remove("birthDate");
        Map<String, Object> extra = new HashMap<>();
        answers.forEach((field, said) -> extra.put(field.toString(), List.of(said)));
        form.put("extra", extra);
        form.put("despiteDuplicates", true);
        return form;
    }

    private UUID registered(String family, Map<UUID, String> answers) {
        return network.registered(counsellor, client(family, answers));
    }

    private String refused(Map<UUID, String> answers) {
        var answer = counsellor.post("/api/v1/clients", client("Recusada", answers));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.at("/errors/0/pointer");
    }
}
