package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** A case from its first facts to its termination and reopening; two people at work on it lose nothing. */
class CasesTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api counsellor;
    UUID client;
    TestCase one;

    @BeforeEach
    void a_client_with_a_case() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        one = TestCase.opened(counsellor, client);
    }

    @Test
    void from_data_gathering_to_termination_and_reopening() {
        assertThat(one.read().at("/step")).isEqualTo("data-gathering");
        assertThat(one.step("assessment").status()).isEqualTo(200);
        one.assess("general", Map.of("needs", List.of("work", "documents"), "wishes", List.of("A lawful contract")));
        assertThat(one.step("goals-and-plan").status()).isEqualTo(200);
        one.goal("A contract that has been checked");
        assertThat(one.step("implementation").status()).isEqualTo(200);
        assertThat(one.step("monitoring").status()).isEqualTo(200);

        var ended = one.terminate("did-not-migrate");
        var reopened = one.step("assessment");

        assertThat(ended.at("/outcome")).as(ended.text()).isEqualTo("did-not-migrate");
        assertThat(ended.at("/intention")).isEqualTo("migrate");
        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        assertThat(reopened.body().at("/outcome").isNull()).isTrue();
        assertThat(reopened.body().at("/history")).hasSize(7);
        assertThat(reopened.at("/history/5/outcome")).isEqualTo("did-not-migrate");
        assertThat(reopened.at("/history/5/note")).isEqualTo("Talked it over together");
    }

    @Test
    void goals_follow_from_an_assessment_and_a_plan_from_goals() {
        one.step("assessment");

        var tooEarly = one.step("goals-and-plan");
        one.assess("general", Map.of());
        one.step("goals-and-plan");
        var withoutGoals = one.step("implementation");

        assertThat(tooEarly.at("/type")).isEqualTo("urn:mrc:problem:assessment-missing");
        assertThat(withoutGoals.at("/type")).isEqualTo("urn:mrc:problem:goals-missing");
        assertThat(one.read().at("/step")).isEqualTo("goals-and-plan");
    }

    @Test
    void a_step_that_is_not_in_the_table_is_refused_and_so_is_writing_to_a_terminated_case() {
        var jump = one.step("monitoring");
        one.terminate("other");
        var goal = counsellor.post(
                one.path() + "/goals", Map.of("id", Ids.next(), "area", "work", "wording", "Something more"));

        assertThat(jump.status()).isEqualTo(409);
        assertThat(jump.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(goal.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(one.step("monitoring").status()).isEqualTo(409);
    }

    @Test
    void a_case_ends_with_an_outcome_and_never_with_an_irregular_journey() {
        String etag = one.read().etag();

        assertThat(counsellor
                        .transition(one.path() + "/termination", etag, Map.of("note", "No outcome"))
                        .status())
                .isEqualTo(400);
        assertThat(counsellor
                        .transition(one.path() + "/termination", etag, Map.of("outcome", "irregular", "note", "Left"))
                        .at("/errors/0/code"))
                .isEqualTo("unknown-value");
        assertThat(one.step("terminated").status()).isEqualTo(400);
    }

    @Test
    void a_client_has_several_cases_over_time_and_whoever_opens_the_first_is_the_case_manager() {
        one.terminate("found-employment");
        TestCase second = TestCase.opened(network.manager(praia), client);

        var cases = counsellor.get("/api/v1/clients/" + client + "/cases");

        assertThat(cases.body().at("/items")).hasSize(2);
        assertThat(cases.at("/items/0/id")).isEqualTo(second.id().toString());
        assertThat(counsellor.get("/api/v1/clients/" + client + "/team").body().at("/items"))
                .hasSize(1);
        assertThat(counsellor.get("/api/v1/clients/" + client + "/team").at("/items/0/name"))
                .isEqualTo("Conselheira Inventada");
    }

    @Test
    void a_completed_assessment_does_not_change_not_even_in_sql() throws SQLException {
        one.assess("general", Map.of("wishes", List.of("A lawful contract")));
        String path = "/api/v1/assessments/" + one.assessment();
        String etag = counsellor.get(path).etag();

        var changed = counsellor.put(path, etag, Map.of("answers", Map.of("wishes", List.of("Something else"))));

        assertThat(changed.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(counsellor.transition(path + "/completion", etag, Map.of()).status())
                .isEqualTo(409);
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            String table = logins.of(praia).role() + ".assessment";
            assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET answers = 'x'"))
                    .hasMessageContaining("does not change");
        }
    }

    @Test
    void an_answer_that_is_none_of_those_offered_and_a_question_that_is_not_asked_are_refused() {
        for (Map<String, List<String>> answers : List.of(
                Map.of("urgency", List.of("yesterday")),
                Map.of("urgency", List.of("today", "later")),
                Map.of("score", List.of("7")),
                Map.of("wishes", List.of("x".repeat(10_001))))) {
            var answer = counsellor.post(
                    one.path() + "/assessments", Map.of("id", Ids.next(), "kind", "general", "answers", answers));
            assertThat(answer.status()).as(answers.keySet().toString()).isEqualTo(400);
        }
    }

    @Test
    void signs_of_exploitation_are_for_trained_staff_alone() {
        one.assess("exploitation", Map.of("papers", List.of("kept-by-others"), "finding", List.of("possible")));
        Api untrained = network.staff(praia, "partner-staff", "Parceira Inventada");
        counsellor.put(
                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Parceira Inventada"),
                "",
                Map.of("name", "Parceira Inventada", "duty", "member"));

        assertThat(counsellor.get(one.path() + "/assessments").text()).contains("kept-by-others");
        assertThat(untrained.get(one.path() + "/assessments").status()).isEqualTo(200);
        assertThat(untrained.get(one.path() + "/assessments").body().at("/items"))
                .isEmpty();
        assertThat(untrained.get("/api/v1/assessments/" + one.assessment()).status())
                .isEqualTo(404);
        assertThat(untrained.get("/api/v1/question-sets").text()).doesNotContain("exploitation");
        assertThat(untrained.get("/api/v1/clients/" + client + "/timeline").text())
                .contains("data-gathering")
                .doesNotContain("exploitation");
        assertThat(counsellor.get("/api/v1/clients/" + client + "/timeline").text())
                .contains("exploitation");
    }

    @Test
    void what_was_seen_is_decided_by_a_person_and_by_nothing_else() {
        UUID id = Ids.next();
        counsellor.post(
                one.path() + "/assessments",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "exploitation",
                        "answers",
                        Map.of("papers", List.of("kept-by-others"), "movement", List.of("locked-in", "watched"))));

        var undecided = counsellor.transition("/api/v1/assessments/" + id + "/completion", "\"0\"", Map.of());

        assertThat(undecided.at("/errors/0/pointer")).isEqualTo("#/answers/finding");
        assertThat(counsellor
                        .get("/api/v1/assessments/" + id)
                        .body()
                        .at("/answers/finding")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void of_two_who_edit_one_goal_the_second_is_told_and_nothing_is_lost() {
        one.goal("A contract that has been checked");
        String goal = "/api/v1/goals/" + one.goal();
        Map<String, Object> form = new HashMap<>(
                Map.of("id", one.goal(), "area", "work", "wording", "A lawful contract", "state", "reached"));

        var first = counsellor.put(goal, "\"0\"", form);
        form.put("wording", "Overwritten");
        var second = network.manager(praia).put(goal, "\"0\"", form);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(counsellor.put(goal, "", form).status()).isEqualTo(428);
        assertThat(counsellor.get(one.path() + "/plan").at("/goals/0/wording")).isEqualTo("A lawful contract");
    }

    @Test
    void the_career_plan_of_two_writers_is_not_overwritten() {
        String path = one.path() + "/career-plan";
        assertThat(counsellor.get(path).etag()).isEqualTo("\"0\"");

        assertThat(counsellor.put(path, "\"0\"", Map.of("aim", "Nurse")).etag()).isEqualTo("\"1\"");
        assertThat(counsellor.put(path, "\"0\"", Map.of("aim", "Cook")).status())
                .isEqualTo(412);
        assertThat(counsellor
                        .put(path, "\"1\"", Map.of("aim", "Nurse", "steps", "Language first"))
                        .status())
                .isEqualTo(200);

        assertThat(counsellor.get(path).at("/steps")).isEqualTo("Language first");
    }

    @Test
    void a_qualification_is_followed_to_its_decision_step_by_step() {
        UUID id = Ids.next();
        Map<String, Object> form = new HashMap<>(Map.of("id", id, "name", "Nursing diploma", "country", "PT"));
        assertThat(counsellor.post(one.path() + "/qualifications", form).at("/stage"))
                .isEqualTo("preparing");
        String path = "/api/v1/qualifications/" + id;

        form.put("stage", "recognised");
        var jump = counsellor.put(path, "\"0\"", form);
        form.put("stage", "submitted");
        form.put("expectedOn", "2031-01-01");
        assertThat(counsellor.put(path, "\"0\"", form).status()).isEqualTo(200);
        form.put("stage", "partly-recognised");
        var decided = counsellor.put(path, "\"1\"", form);

        assertThat(jump.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(decided.at("/stage")).as(decided.text()).isEqualTo("partly-recognised");
    }

    @Test
    void a_supervisor_signs_off_and_until_then_the_case_stays_where_it_is() {
        UUID id = Ids.next();
        Api manager = network.manager(praia);
        counsellor.post(one.path() + "/sign-offs", Map.of("id", id, "question", "May we close it?"));

        var waiting = one.terminate("other");
        assertThat(waiting.at("/type")).isEqualTo("urn:mrc:problem:sign-off-open");
        assertThat(counsellor
                        .put("/api/v1/sign-offs/" + id, "", Map.of("agreed", true))
                        .status())
                .isEqualTo(403);
        assertThat(manager.get("/api/v1/my-day").at("/signOffs/0/wording")).isEqualTo("May we close it?");
        var signed = manager.put("/api/v1/sign-offs/" + id, "", Map.of("agreed", true, "remark", "Yes, well done"));

        assertThat(signed.at("/state")).as(signed.text()).isEqualTo("given");
        assertThat(one.terminate("other").status()).isEqualTo(200);
        assertThat(manager.put("/api/v1/sign-offs/" + id, "", Map.of("agreed", false))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobody_signs_off_what_they_asked_themselves() {
        UUID id = Ids.next();
        Api manager = network.manager(praia);
        manager.post(one.path() + "/sign-offs", Map.of("id", id, "question", "Is this right?"));

        assertThat(manager.put("/api/v1/sign-offs/" + id, "", Map.of("agreed", true))
                        .status())
                .isEqualTo(403);
        assertThat(manager.delete("/api/v1/sign-offs/" + id).status()).isEqualTo(200);
        assertThat(one.terminate("other").status()).isEqualTo(200);
    }

    @Test
    void what_was_meant_is_set_beside_what_happened() {
        one.terminate("did-not-migrate");
        TestCase.opened(counsellor, client).terminate("found-employment");

        var table = network.manager(praia).get("/api/v1/case-outcomes");

        assertThat(table.body().at("/cells")).hasSize(2);
        assertThat(table.at("/cells/0/intention")).isEqualTo("migrate");
        assertThat(table.at("/cells/0/outcome")).isEqualTo("did-not-migrate");
        assertThat(table.at("/cells/0/cases")).isEqualTo("1");
    }

    @Test
    void what_is_written_about_somebody_rests_encrypted() throws SQLException {
        TestCase.full(counsellor, client, "Conselheira Inventada");

        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            for (String text : List.of(
                    "client_case.about",
                    "case_goal.wording",
                    "case_action.wording",
                    "case_review.findings",
                    "assessment.answers",
                    "note.wording",
                    "task.wording",
                    "sign_off.question")) {
                String table = text.replaceAll("\\..*", "");
                var rows = statement.executeQuery("SELECT encode(" + text + ", 'escape') FROM "
                        + logins.of(praia).role() + "." + table);
                while (rows.next()) {
                    assertThat(rows.getString(1))
                            .as(text)
                            .doesNotContain("room", "abroad", "shelter", "sister", "enough");
                }
            }
        }
    }

    @Test
    void another_centre_and_the_reception_get_nothing_of_it() {
        Api stranger = network.manager(network.centre("CNAI Lisbon", "PT", "destination"));
        Api reception = network.receptionist(praia);

        for (String path : List.of(
                one.path(),
                one.path() + "/plan",
                one.path() + "/assessments",
                one.path() + "/career-plan",
                "/api/v1/clients/" + client + "/cases",
                "/api/v1/clients/" + client + "/notes",
                "/api/v1/clients/" + client + "/tasks",
                "/api/v1/clients/" + client + "/timeline")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
            assertThat(reception.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(stranger.get("/api/v1/caseload/all").body().at("/items")).isEmpty();
    }
}
