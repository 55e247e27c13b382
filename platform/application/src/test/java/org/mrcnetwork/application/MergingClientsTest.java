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
import org.springframework.context.ApplicationContext;

/** Two files of one person become one, nothing is lost, and it can be undone. */
class MergingClientsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    ApplicationContext context;

    UUID praia;
    UUID lisbon;
    Api staff;
    Map<String, Object> keptForm;
    Map<String, Object> otherForm;
    UUID kept;
    UUID other;

    @BeforeEach
    void two_files_of_one_person() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        staff = network.staff(praia, "counsellor", "Guarda Inventada");
        keptForm = TestNetwork.client("Mariana", "Inventada");
        otherForm = TestNetwork.client("Maryana", "Inventada");
        otherForm.put("despiteDuplicates", true);
        otherForm.put("phone", "+238 555 99 99");
        otherForm.put("area", "Assomada");
        otherForm.put("vulnerabilities", List.of("disability"));
        otherForm.put("safeContact", "only in the morning");
        kept = network.registered(staff, keptForm);
        other = network.registered(staff, otherForm);
    }

    private static final Map<String, String> CHOICES =
            Map.of("name", "kept", "phone", "other", "vulnerabilities", "both", "safeContact", "both");

    @Test
    void each_fact_is_the_one_that_was_chosen_and_what_only_one_file_says_is_taken_over() {
        var answer = merge(kept, other, CHOICES);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var client = staff.get("/api/v1/clients/" + kept);
        assertThat(client.at("/name/given")).isEqualTo("Mariana");
        assertThat(client.at("/phone")).isEqualTo("+2385559999");
        assertThat(client.at("/area")).isEqualTo("Assomada");
        assertThat(client.body().at("/vulnerabilities").toString()).isEqualTo("[\"health\",\"disability\"]");
        assertThat(client.at("/safeContact")).isEqualTo("never call; say it is the clinic\nonly in the morning");
    }

    @Test
    void where_the_files_differ_somebody_has_to_choose_and_nothing_happens_before() {
        var answer = merge(kept, other, Map.of("name", "both", "shoeSize", "kept"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "#/choices/name",
                        "#/choices/phone",
                        "#/choices/vulnerabilities",
                        "#/choices/safeContact",
                        "#/choices");
        assertThat(staff.get("/api/v1/clients/" + other).status()).isEqualTo(200);
    }

    @Test
    void visits_consents_referrals_and_the_number_lead_to_the_one_file() {
        UUID visit = visited(other);
        String referral =
                network.refer(staff, lisbon, other, List.of("identity")).at("/id");
        String number = staff.get("/api/v1/clients/" + other).at("/number");

        merge(kept, other, CHOICES);

        assertThat(staff.get("/api/v1/clients/" + kept + "/visits").text()).contains(visit.toString());
        assertThat(staff.get("/api/v1/clients/" + kept + "/referrals").text()).contains(referral);
        assertThat(staff.get("/api/v1/clients/" + kept + "/consents")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(3);
        assertThat(staff.get("/api/v1/clients?q=" + number).body().at("/items").findValuesAsString("id"))
                .containsExactly(kept.toString());
        assertThat(staff.get("/api/v1/clients?q=Inventada").body().at("/items").size())
                .isEqualTo(1);
        var gone = staff.get("/api/v1/clients/" + other);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.at("/mergedInto")).isEqualTo(kept.toString());
    }

    @Test
    void what_was_written_offline_about_the_other_file_is_kept_in_the_one() {
        merge(kept, other, CHOICES);

        UUID visit = visited(other);

        assertThat(staff.get("/api/v1/clients/" + kept + "/visits").text()).contains(visit.toString());
    }

    @Test
    void undone_both_files_are_whole_again_and_what_was_written_since_stays_with_the_kept_one() {
        UUID earlier = visited(other);
        String keptBefore = facts(kept);
        String otherBefore = facts(other);
        String id = merge(kept, other, CHOICES).at("/id");
        UUID later = visited(kept);
        Map<String, Object> edited = new HashMap<>(keptForm);
        edited.put("phone", "+238 555 99 99");
        edited.put("area", "Assomada");
        edited.put("vulnerabilities", List.of("health", "disability"));
        edited.put("safeContact", "never call; say it is the clinic\nonly in the morning");
        edited.put("howHeard", "from a neighbour");
        var put = staff.put(
                "/api/v1/clients/" + kept, staff.get("/api/v1/clients/" + kept).etag(), edited);
        assertThat(put.status()).as(put.text()).isEqualTo(200);

        var undone = staff.delete("/api/v1/clients/" + kept + "/merges/" + id);
        var again = staff.delete("/api/v1/clients/" + kept + "/merges/" + id);

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(facts(other)).isEqualTo(otherBefore);
        assertThat(facts(kept)).isEqualTo(keptBefore.replace("\"howHeard\":null", "\"howHeard\":\"from a neighbour\""));
        assertThat(staff.get("/api/v1/clients/" + other + "/visits").text()).contains(earlier.toString());
        assertThat(staff.get("/api/v1/clients/" + kept + "/visits").text())
                .contains(later.toString())
                .doesNotContain(earlier.toString());
        assertThat(staff.get("/api/v1/clients?q=Maryana")
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(other.toString());
    }

    @Test
    void each_answer_to_a_question_of_the_centres_own_is_chosen_by_itself_and_comes_back_undone() {
        CentreQuestions ask = CentreQuestions.added(network.manager(praia));
        answer(kept, keptForm, Map.of(ask.village(), List.of("north"), ask.story(), List.of("Da aldeia")));
        answer(
                other,
                otherForm,
                Map.of(
                        ask.village(), List.of("south"),
                        ask.story(), List.of("Da cidade"),
                        ask.rooms(), List.of("2")));
        String keptBefore = facts(kept);
        String otherBefore = facts(other);

        var unchosen = merge(kept, other, CHOICES);
        Map<String, String> choices = new HashMap<>(CHOICES);
        choices.put("extra." + ask.village(), "other");
        choices.put("extra." + ask.story(), "both");
        var merged = merge(kept, other, choices);

        assertThat(unchosen.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#/choices/extra." + ask.village(), "#/choices/extra." + ask.story());
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        var extra = staff.get("/api/v1/clients/" + kept).body().at("/extra");
        assertThat(extra.at("/" + ask.village() + "/0").asString()).isEqualTo("south");
        assertThat(extra.at("/" + ask.story() + "/0").asString()).isEqualTo("Da aldeia\nDa cidade");
        assertThat(extra.at("/" + ask.rooms() + "/0").asString()).isEqualTo("2");

        var undone = staff.delete("/api/v1/clients/" + kept + "/merges/" + merged.at("/id"));

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(facts(kept)).isEqualTo(keptBefore);
        assertThat(facts(other)).isEqualTo(otherBefore);
    }

    private void answer(UUID client, Map<String, Object> form, Map<UUID, List<String>> said) {
        Map<String, Object> edited = new HashMap<>(form);
        edited.put("extra", said);
        String path = "/api/v1/clients/" + client;
        var put = staff.put(path, staff.get(path).etag(), edited);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    @Test
    void the_later_of_two_merges_is_undone_first() {
        Map<String, Object> thirdForm = new HashMap<>(keptForm);
        thirdForm.putAll(Map.of("id", Ids.next(), "consent", TestNetwork.consent("store", null, List.of())));
        thirdForm.put("despiteDuplicates", true);
        UUID third = network.registered(staff, thirdForm);
        String first = merge(kept, other, CHOICES).at("/id");
        var merged = merge(third, kept, Map.of("phone", "kept", "vulnerabilities", "kept", "safeContact", "kept"));
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);

        assertThat(staff.get("/api/v1/clients/" + other).at("/mergedInto")).isEqualTo(third.toString());
        assertThat(staff.delete("/api/v1/clients/" + third + "/merges/" + first).at("/type"))
                .isEqualTo("urn:mrc:problem:merged-again");
        assertThat(staff.delete("/api/v1/clients/" + third + "/merges/" + merged.at("/id"))
                        .status())
                .isEqualTo(200);
        assertThat(staff.delete("/api/v1/clients/" + kept + "/merges/" + first).status())
                .isEqualTo(200);
        assertThat(staff.get("/api/v1/clients/" + other).at("/name/given")).isEqualTo("Maryana");
    }

    @Test
    void whoever_looked_at_an_older_version_of_either_file_is_told() {
        staff.put("/api/v1/clients/" + other, "\"0\"", otherForm);

        var answer = staff.post(
                "/api/v1/clients/" + kept + "/merges",
                Map.of("id", Ids.next(), "otherId", other, "version", 0, "otherVersion", 9, "choices", CHOICES));

        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void a_restricted_file_stays_restricted_and_its_team_alone_knows_of_the_merged_one() {
        Api manager = network.staff(praia, "manager", "Outra Inventada");
        staff.put(
                "/api/v1/clients/" + kept + "/team/" + TestNetwork.personId("Outra Inventada"),
                "",
                Map.of("name", "Outra Inventada", "duty", "lead"));
        assertThat(staff.put("/api/v1/clients/" + other + "/restriction", "", Map.of("because", "violence"))
                        .status())
                .isEqualTo(200);

        assertThat(mergeAs(manager, kept, other).status()).isEqualTo(404);
        String id = merge(kept, other, CHOICES).at("/id");

        assertThat(staff.get("/api/v1/clients/" + kept).at("/restrictedBecause"))
                .isEqualTo("violence");
        assertThat(manager.get("/api/v1/clients/" + kept).status()).isEqualTo(404);
        assertThat(manager.get("/api/v1/clients?q=Inventada")
                        .body()
                        .at("/items")
                        .size())
                .isZero();

        assertThat(staff.delete("/api/v1/clients/" + kept + "/merges/" + id).status())
                .isEqualTo(200);
        assertThat(manager.get("/api/v1/clients/" + kept + "/team").at("/items/0/duty"))
                .isEqualTo("lead");
        assertThat(manager.get("/api/v1/clients/" + other).status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/clients/" + other).at("/restrictedBecause"))
                .isEqualTo("violence");
    }

    @Test
    void what_was_written_while_only_the_team_knew_stays_with_the_team_when_the_merge_is_undone() {
        Api manager = network.staff(praia, "manager", "Outra Inventada");
        staff.put("/api/v1/clients/" + other + "/restriction", "", Map.of("because", "violence"));
        String id = merge(kept, other, CHOICES).at("/id");
        visited(kept);

        staff.delete("/api/v1/clients/" + kept + "/merges/" + id);

        assertThat(staff.get("/api/v1/clients/" + kept).at("/restrictedBecause"))
                .isEqualTo("violence");
        assertThat(manager.get("/api/v1/clients/" + kept).status()).isEqualTo(404);
    }

    @Test
    void a_table_that_a_later_module_makes_is_not_forgotten() throws SQLException {
        String role = logins.of(praia).role();
        superuser("CREATE TABLE " + role + ".later (id uuid PRIMARY KEY, person uuid NOT NULL REFERENCES " + role
                + ".client, about uuid REFERENCES " + role + ".client)");
        superuser("ALTER TABLE " + role + ".later OWNER TO mrc_owner");
        superuser("INSERT INTO " + role + ".later VALUES (gen_random_uuid(), '" + other + "', NULL), "
                + "(gen_random_uuid(), '" + other + "', '" + kept + "')");

        String id = merge(kept, other, CHOICES).at("/id");

        assertThat(count("SELECT count(*) FROM " + role + ".later WHERE person = '" + kept + "'"))
                .isEqualTo(1);
        staff.delete("/api/v1/clients/" + kept + "/merges/" + id);
        assertThat(count("SELECT count(*) FROM " + role + ".later WHERE person = '" + other + "'"))
                .isEqualTo(2);
    }

    @Test
    void what_the_merge_remembers_cannot_be_read_in_the_database() throws SQLException {
        merge(kept, other, CHOICES);

        assertThat(count("SELECT count(*) FROM " + logins.of(praia).role() + ".client_merge WHERE position("
                        + "'Maryana'::bytea IN record) > 0"))
                .isZero();
    }

    @Test
    void the_team_of_a_restricted_client_is_told_of_a_likely_duplicate_and_whoever_registered_sees_nothing_unusual() {
        staff.put("/api/v1/clients/" + kept + "/restriction", "", Map.of("because", "possible-trafficking"));
        staff.put("/api/v1/clients/" + other + "/restriction", "", Map.of("because", "possible-trafficking"));
        Api outsider = network.staff(praia, "receptionist", "Outra Inventada");
        Map<String, Object> again = TestNetwork.client("Mariana", "Inventada");
        Map<String, Object> nobodyLike = TestNetwork.client("Zulmira", "Diferente");
        nobodyLike.put("phone", "+238 555 77 77");
        nobodyLike.put("birthDate", "1971-01-01");

        var registered = outsider.post("/api/v1/clients", again);
        var unlike = outsider.post("/api/v1/clients", nobodyLike);

        assertThat(registered.status()).isEqualTo(201).isEqualTo(unlike.status());
        assertThat(registered.body().propertyNames()).isEqualTo(unlike.body().propertyNames());
        lookForDuplicates();
        assertThat(notices(staff).findValuesAsString("id"))
                .contains(kept.toString(), again.get("id").toString());
        Api manager = network.staff(praia, "manager", "Terceira Inventada");
        assertThat(notices(manager).size()).isZero();

        String notice = notices(staff).at("/0/id").asString();
        int open = notices(staff).size();
        assertThat(manager.put("/api/v1/possible-duplicates/" + notice + "/dealt-with", "", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(staff.put("/api/v1/possible-duplicates/" + notice + "/dealt-with", "", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(notices(staff).size()).isEqualTo(open - 1);
        assertThat(staff.delete("/api/v1/possible-duplicates/" + notice + "/dealt-with")
                        .status())
                .isEqualTo(204);
        assertThat(notices(staff).size()).isEqualTo(open);
    }

    /** What the centre otherwise does by itself within a minute. */
    private void lookForDuplicates() {
        Object looking = context.getBean("possibleDuplicates");
        org.springframework.test.util.ReflectionTestUtils.invokeMethod(looking, "look", praia);
    }

    private tools.jackson.databind.JsonNode notices(Api who) {
        return who.get("/api/v1/possible-duplicates").body().at("/items");
    }

    @Test
    void a_likely_duplicate_is_told_by_script_swapped_names_near_dates_and_e_mail() {
        Map<String, Object> form = TestNetwork.client("Karimi", "محمد");
        form.put("email", "mohammed@example.org");
        form.put("phone", "+238 555 33 33");
        network.registered(staff, form);
        Map<String, Object> again = new HashMap<>();
        again.put("name", Map.of("given", "Mohammed", "family", "Karimi"));
        again.put("birthDate", "1994-08-03");
        again.put("email", "Mohammed@example.org ");

        var similar = staff.post("/api/v1/clients/similar", again);

        assertThat(similar.body().at("/candidates").size()).as(similar.text()).isEqualTo(1);
        assertThat(similar.body().at("/candidates/0/reasons").toString())
                .isEqualTo("[\"swapped-name\",\"near-birth-date\",\"same-email\"]");
    }

    private Api.Answer merge(UUID into, UUID from, Map<String, String> choices) {
        return staff.post("/api/v1/clients/" + into + "/merges", form(into, from, choices));
    }

    private Api.Answer mergeAs(Api who, UUID into, UUID from) {
        return who.post("/api/v1/clients/" + into + "/merges", form(into, from, CHOICES));
    }

    private Map<String, Object> form(UUID into, UUID from, Map<String, String> choices) {
        return Map.of(
                "id", Ids.next(),
                "otherId", from,
                "version", version(into),
                "otherVersion", version(from),
                "choices", choices);
    }

    private long version(UUID client) {
        return staff.get("/api/v1/clients/" + client).body().at("/version").asLong();
    }

    private String facts(UUID client) {
        return staff.get("/api/v1/clients/" + client).text().replaceAll("\"version\":\\d+", "");
    }

    private UUID visited(UUID client) {
        Map<String, Object> form = TestNetwork.visit(client, "shelter");
        var answer = staff.post("/api/v1/visits", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (UUID) form.get("id");
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
