package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;
import tools.jackson.databind.JsonNode;

/** A centre that kept its files in a spreadsheet takes them over: mapped, checked, imported, and taken back. */
class ClientImportTest extends ApplicationTest {

    private static final String PEOPLE = """
            Nome,Apelido,Sexo,Data de nascimento,Telefone,País de origem,Motivos
            Ana,Inventada,F,08/03/1994,555 01 23,Cabo Verde,Trabalho
            Rui,Inventado,M,31/12/1980,+351 912 345 678,Portugal,
            """;

    UUID praia;
    Api manager;
    ImportedFile importing;

    @BeforeEach
    void a_centre_with_a_manager() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        importing = new ImportedFile(manager);
    }

    @Test
    void headings_and_values_are_guessed_and_the_rows_become_clients_with_their_consent() {
        UUID id = importing.imported(PEOPLE);

        assertThat(importing.read(id).body().at("/made").asInt()).isEqualTo(2);
        JsonNode ana = client("Ana");
        assertThat(ana.at("/gender").asString()).isEqualTo("woman");
        assertThat(ana.at("/birthDate").asString()).isEqualTo("1994-03-08");
        assertThat(ana.at("/phone").asString()).isEqualTo("+2385550123");
        assertThat(ana.at("/countryOfOrigin").asString()).isEqualTo("CV");
        assertThat(ana.at("/reasons/0").asString()).isEqualTo("employment");
        JsonNode consent = manager.get("/api/v1/clients/" + ana.at("/id").asString() + "/consents")
                .body()
                .at("/items/0");
        assertThat(consent.at("/manner").asString()).isEqualTo("written");
        assertThat(consent.at("/imported").asBoolean()).isTrue();
        assertThat(consent.at("/paperKeptAt").asString()).isEqualTo("Cabinet 3");
        assertThat(consent.at("/recordedBy").asString()).isEqualTo("Manager Managova");
        assertThat(consent.at("/givenAt").asString()).startsWith("2024-05-01");
    }

    @Test
    void next_time_the_columns_are_mapped_as_before() {
        UUID first = importing.uploaded("Kolonaxyz,Wer\nAna Inventada,F\n".getBytes(), "a.csv");
        Map<String, Object> plan = importing.plan(first);
        plan.put(
                "columns",
                List.of(
                        Map.of("column", 0, "field", "/name/given", "values", Map.of()),
                        Map.of("column", 1, "field", "/gender", "values", Map.of("F", "woman"))));
        importing.check(first, plan);
        importing.settled(first, "checked");

        UUID second = importing.uploaded("Wer,Kolonaxyz\nF,Rita Inventada\n".getBytes(), "b.csv");

        JsonNode columns = importing.read(second).body().at("/contents/plan/columns");
        assertThat(columns.at("/0/field").asString()).isEqualTo("/gender");
        assertThat(columns.at("/0/values/F").asString()).isEqualTo("woman");
        assertThat(columns.at("/1/field").asString()).isEqualTo("/name/given");
    }

    @Test
    void without_a_statement_about_the_consents_nothing_is_even_checked() {
        UUID id = importing.uploaded(PEOPLE.getBytes(), "people.csv");
        Map<String, Object> plan = importing.plan(id);
        Map<String, Object> basis = new HashMap<>(ImportedFile.BASIS);
        basis.put("confirmed", false);
        plan.put("basis", basis);

        var refused = importing.check(id, plan);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/basis/confirmed");
        plan.remove("basis");
        assertThat(importing.check(id, plan).status()).isEqualTo(400);
        assertThat(manager.post("/api/v1/client-imports/" + id + "/run", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_date_of_each_consent_can_stand_in_a_column() {
        UUID id = importing.uploaded("""
                Nome,Assinado em
                Ana Inventada,02.01.2023
                Rui Inventado,
                Eva Inventada,01.01.2999
                """.getBytes(), "people.csv");
        Map<String, Object> plan = importing.plan(id);
        Map<String, Object> basis = new HashMap<>(ImportedFile.BASIS);
        basis.remove("givenOn");
        basis.put("givenOnColumn", 1);
        plan.put("basis", basis);
        importing.check(id, plan);
        importing.settled(id, "checked");

        assertThat(importing.reasons(id)).containsExactly("/consent/givenAt required", "/consent/givenAt in-future");
        importing.run(id);
        importing.settled(id, "done");
        String ana = client("Ana").at("/id").asString();
        assertThat(manager.get("/api/v1/clients/" + ana + "/consents").at("/items/0/givenAt"))
                .startsWith("2023-01-02");
    }

    @Test
    void a_child_is_imported_only_when_the_row_says_who_agrees() {
        UUID id = importing.imported("""
                First name,Date of birth,Child consents,Child guardian name
                Ivo Inventado,01/02/2020,,
                Isa Inventada,02/02/2020,guardian,Mae Inventada
                """);

        assertThat(importing.reasons(id)).containsExactly("/child/consents required");
        String isa = client("Isa").at("/id").asString();
        assertThat(manager.get("/api/v1/clients/" + isa + "/consents").at("/items/0/givenBy"))
                .isEqualTo("guardian");
    }

    @Test
    void whatever_registration_knows_can_be_in_a_column() {
        importing.imported("""
                First name,Age,Occupation,Language,Never,Planned departure
                Eva Inventada,34,Domestic cleaner,French,no,1.2.2027
                """);

        JsonNode eva = client("Eva");
        assertThat(eva.at("/age/years").asInt()).isEqualTo(34);
        assertThat(eva.at("/age/statedOn").asString()).isEqualTo("2024-05-01");
        assertThat(eva.at("/plannedDeparture").asString()).isEqualTo("2027-02-01");
        assertThat(eva.at("/languages/0/tag").asString()).isEqualTo("fr");
        assertThat(eva.at("/occupation").asString()).isEqualTo("9111");
    }

    @Test
    void answers_to_the_centres_own_questions_stand_in_columns_called_as_the_centre_calls_them() {
        CentreQuestions ask = CentreQuestions.added(manager);

        UUID id = importing.imported("""
                First name;Pergunta village;roads;Pergunta story;rooms;since;owns
                Eva Inventada;Norte;sul, North;Perto do rio;2,5;1.5.2019;sim
                Rita Inventada;oeste;;;;;
                Rosa Inventada;;;;muitos;;
                Rute Inventada;;;;21;;
                Ruth Inventada;;;;;31.2.2019;
                Raquel Inventada;;;;;;talvez
                Maria Inventada;;;;;;
                """);

        JsonNode extra = client("Eva").at("/extra");
        assertThat(extra.at("/" + ask.village()).toString()).isEqualTo("[\"north\"]");
        assertThat(extra.at("/" + ask.roads()).toString()).isEqualTo("[\"south\",\"north\"]");
        assertThat(extra.at("/" + ask.story()).toString()).isEqualTo("[\"Perto do rio\"]");
        assertThat(extra.at("/" + ask.rooms()).toString()).isEqualTo("[\"2.5\"]");
        assertThat(extra.at("/" + ask.since()).toString()).isEqualTo("[\"2019-05-01\"]");
        assertThat(extra.at("/" + ask.owns()).toString()).isEqualTo("[\"yes\"]");
        assertThat(client("Maria").at("/extra")).isEmpty();
        assertThat(importing.reasons(id))
                .containsExactly(
                        "/extra/" + ask.village() + " unknown-value",
                        "/extra/" + ask.rooms() + " not-a-number",
                        "/extra/" + ask.rooms() + " out-of-range",
                        "/extra/" + ask.since() + " not-a-date",
                        "/extra/" + ask.owns() + " unknown-value");
    }

    @Test
    void rows_twice_in_the_file_and_clients_known_already_are_skipped_unless_chosen() {
        network.registered(manager, TestNetwork.client("Ana", "Inventada"));
        UUID id = importing.checked("""
                First name,Last name,Date of birth,Phone
                Ana,Inventada,08/03/1994,+238 555 01 23
                Rui,Inventado,1/2/1990,
                Inventado,Rui,1990-02-01,
                Rui,Inventado,1991-02-01,
                """);

        JsonNode alike = importing.alike(id);
        assertThat(alike.size()).isEqualTo(2);
        assertThat(alike.at("/0/kind").asString()).isEqualTo("known");
        assertThat(alike.at("/0/said/name").asString()).isEqualTo("Ana Inventada");
        assertThat(alike.at("/1/kind").asString()).isEqualTo("twice");
        assertThat(alike.at("/1/said/otherRow").asInt()).isEqualTo(3);
        assertThat(manager.put("/api/v1/client-imports/" + id + "/choice", "", Map.of("row", 4, "choice", "import"))
                        .status())
                .isEqualTo(204);
        importing.run(id);
        var done = importing.settled(id, "done");

        assertThat(done.body().at("/made").asInt()).isEqualTo(3);
        assertThat(done.body().at("/skipped").asInt()).isEqualTo(1);
    }

    @Test
    void a_hidden_client_is_no_match_for_whoever_may_not_know_of_her() {
        Api keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        Map<String, Object> hidden = TestNetwork.client("Escondida", "Exemplo");
        hidden.put("restrictedBecause", "violence");
        network.registered(keeper, hidden);

        UUID id = importing.checked("First name,Last name,Date of birth\nEscondida,Exemplo,1994-03-08\n");

        assertThat(importing.alike(id).size()).isZero();
        assertThat(importing.read(id).body().at("/alike").asInt()).isZero();
        importing.run(id);
        var done = importing.settled(id, "done");
        assertThat(done.body().at("/made").asInt()).isEqualTo(1);
        assertThat(done.body().at("/skipped").asInt()).isZero();
    }

    @Test
    void undoing_removes_whom_nobody_has_touched_and_says_who_stays() {
        UUID id = importing.imported(PEOPLE);
        String ana = client("Ana").at("/id").asString();
        assertThat(manager.post("/api/v1/visits", TestNetwork.visit(UUID.fromString(ana), "shelter"))
                        .status())
                .isEqualTo(201);
        client("Rui");

        importing.undone(id);

        assertThat(importing.read(id).body().at("/removed").asInt()).isEqualTo(1);
        JsonNode kept = manager.get("/api/v1/client-imports/" + id + "/clients").body();
        assertThat(kept.at("/items").size()).isEqualTo(1);
        assertThat(kept.at("/items/0/id").asString()).isEqualTo(ana);
        assertThat(manager.get("/api/v1/clients?q=Rui").body().at("/items").size())
                .isZero();
    }

    @Test
    void somebody_who_was_edited_or_restricted_since_stays() {
        UUID id = importing.imported("First name\nEda Editada\nRia Restrita\nUla Intocada\n");
        JsonNode edited = client("Eda");
        var read = manager.get("/api/v1/clients/" + edited.at("/id").asString());
        Map<String, Object> form = TestNetwork.client("Eda", "Corrigida");
        form.put("id", edited.at("/id").asString());
        assertThat(manager.put("/api/v1/clients/" + form.get("id"), read.etag(), form)
                        .status())
                .isEqualTo(200);
        Api keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        String restricted = client("Ria").at("/id").asString();
        assertThat(keeper.put("/api/v1/clients/" + restricted + "/restriction", "", Map.of("because", "violence"))
                        .status())
                .isIn(200, 204);

        importing.undone(id);

        JsonNode kept = manager.get("/api/v1/client-imports/" + id + "/clients").body();
        assertThat(kept.at("/items").size()).isEqualTo(1);
        assertThat(kept.at("/items/0/name").asString()).isEqualTo("Eda Corrigida");
        assertThat(keeper.get("/api/v1/clients/" + restricted).status()).isEqualTo(200);
        assertThat(importing.read(id).body().at("/removed").asInt()).isEqualTo(1);
    }

    @Test
    void what_stands_in_a_file_is_for_whoever_uploaded_it() {
        UUID id = importing.checked(PEOPLE);
        Api colleague = network.staff(praia, "manager", "Outra Inventada");

        var seen = colleague.get("/api/v1/client-imports/" + id);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("Inventada", "Apelido", "people.csv");
        assertThat(colleague
                        .get("/api/v1/client-imports/" + id + "/findings?broken=true")
                        .status())
                .isEqualTo(404);
        assertThat(colleague.get("/api/v1/client-imports/" + id + "/report").status())
                .isEqualTo(404);
        assertThat(colleague
                        .post("/api/v1/client-imports/" + id + "/run", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(new ImportedFile(network.manager(network.centre("Other", "SN", "origin")))
                        .read(id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_upload_sent_again_is_one_import_and_a_stale_plan_is_refused() {
        UUID id = Ids.next();
        assertThat(importing.upload(id, PEOPLE.getBytes(), "people.csv").status())
                .isEqualTo(201);
        String key = UUID.randomUUID().toString();
        String etag = importing.read(id).etag();
        importing.check(id, importing.plan(id));
        importing.settled(id, "checked");

        var stale = manager.transition("/api/v1/client-imports/" + id + "/check", etag, importing.plan(id));

        assertThat(stale.status()).as(key).isEqualTo(412);
        assertThat(manager.get("/api/v1/client-imports").body().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void a_file_can_be_destroyed_before_its_time() {
        UUID made = importing.imported(PEOPLE);
        UUID unmade = importing.checked("First name\nEva Inventada\n");

        assertThat(manager.delete("/api/v1/client-imports/" + made).status()).isEqualTo(204);
        assertThat(manager.delete("/api/v1/client-imports/" + unmade).status()).isEqualTo(204);

        assertThat(importing.read(made).body().at("/contents").isNull()).isTrue();
        assertThat(importing.read(unmade).status()).isEqualTo(404);
        importing.undone(made);
        assertThat(importing.read(made).body().at("/removed").asInt()).isEqualTo(2);
    }

    @Test
    void whoever_is_shown_everything_is_shown_where_it_came_from() {
        importing.imported(PEOPLE);

        var everything =
                manager.get("/api/v1/clients/" + client("Ana").at("/id").asString() + "/everything");

        assertThat(everything.text()).contains("\"imports\"").contains("\"row\":2");
    }

    private JsonNode client(String name) {
        JsonNode found = manager.get("/api/v1/clients?q=" + name).body().at("/items");
        assertThat(found.size()).as(found.toString()).isEqualTo(1);
        return manager.get("/api/v1/clients/" + found.at("/0/id").asString()).body();
    }
}
