package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has which cases in hand, what is late, what has gone quiet, and what a day brings. */
class CaseloadTest extends ApplicationTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api counsellor;
    Api colleague;
    UUID client;
    TestCase one;

    @BeforeEach
    void a_case_in_hand() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        colleague = network.staff(praia, "counsellor", "Colega Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        one = TestCase.opened(counsellor, client);
    }

    @Test
    void a_caseload_is_the_open_cases_of_the_clients_whose_team_one_is_in() {
        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/id"))
                .isEqualTo(one.id().toString());
        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/lead/name")).isEqualTo("Conselheira Inventada");
        assertThat(colleague.get("/api/v1/caseload").body().at("/items")).isEmpty();
        assertThat(colleague.get("/api/v1/caseload/all").status()).isEqualTo(403);
        assertThat(network.manager(praia).get("/api/v1/caseload/all").body().at("/items"))
                .hasSize(1);

        one.terminate("other");

        assertThat(counsellor.get("/api/v1/caseload").body().at("/items")).isEmpty();
    }

    @Test
    void handed_over_it_is_in_the_colleagues_hands() {
        String team = "/api/v1/clients/" + client + "/team/";
        counsellor.put(
                team + TestNetwork.personId("Colega Inventada"),
                "",
                Map.of("name", "Colega Inventada", "duty", "lead"));
        counsellor.delete(team + TestNetwork.personId("Conselheira Inventada"));

        assertThat(colleague.get("/api/v1/caseload").at("/items/0/lead/name")).isEqualTo("Colega Inventada");
        assertThat(counsellor.get("/api/v1/caseload").body().at("/items")).isEmpty();
    }

    @Test
    void what_is_late_is_counted_and_done_it_is_not() {
        one.goal("A lawful contract");
        UUID action = planned(TODAY.minusDays(3), "Conselheira Inventada");
        counsellor.post(
                one.path() + "/reviews",
                Map.of(
                        "id",
                        Ids.next(),
                        "progress",
                        "stuck",
                        "nextOn",
                        TODAY.minusDays(1).toString()));

        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/overdue")).isEqualTo("2");
        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/nextOn"))
                .isEqualTo(TODAY.minusDays(3).toString());
        counsellor.put("/api/v1/actions/" + action + "/done", "", Map.of());

        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/overdue")).isEqualTo("1");
    }

    /** Somewhere it is always another day than in Greenwich. */
    @Test
    void a_day_is_over_by_the_clock_of_the_centre() throws SQLException {
        one.goal("A lawful contract");
        boolean afternoon = OffsetDateTime.now(ZoneOffset.UTC).getHour() >= 12;
        ZoneId there = ZoneId.of(afternoon ? "Pacific/Kiritimati" : "Pacific/Pago_Pago");
        planned(afternoon ? LocalDate.now(there).minusDays(1) : LocalDate.now(there), "Conselheira Inventada");
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "UPDATE network.centre SET time_zone = '%s' WHERE id = '%s'".formatted(there.getId(), praia));
        }

        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/overdue")).isEqualTo(afternoon ? "1" : "0");
    }

    @Test
    void a_case_about_which_nobody_has_written_for_thirty_days_is_quiet_until_somebody_does() throws SQLException {
        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/quiet")).isEqualTo("false");
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "UPDATE " + logins.of(praia).role() + ".client_case SET written_at = now() - interval '31 days'");
        }
        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/quiet")).isEqualTo("true");

        counsellor.post("/api/v1/visits", TestNetwork.visit(client, "legal-process"));

        assertThat(counsellor.get("/api/v1/caseload").at("/items/0/quiet")).isEqualTo("false");
    }

    @Test
    void my_day_has_my_actions_and_the_reviews_of_my_cases() {
        one.goal("A lawful contract");
        UUID mine = planned(TODAY, "Conselheira Inventada");
        planned(TODAY.plusDays(30), "Conselheira Inventada");
        planned(TODAY, "Colega Inventada");
        counsellor.post(
                one.path() + "/reviews",
                Map.of(
                        "id",
                        Ids.next(),
                        "progress",
                        "as-planned",
                        "nextOn",
                        TODAY.plusDays(2).toString()));

        var day = counsellor.get("/api/v1/my-day");

        assertThat(day.body().at("/actions")).as(day.text()).hasSize(1);
        assertThat(day.at("/actions/0/id")).isEqualTo(mine.toString());
        assertThat(day.at("/actions/0/client/name/given")).isEqualTo("Inventada");
        assertThat(day.body().at("/reviews")).hasSize(1);
        assertThat(colleague.get("/api/v1/my-day").body().at("/actions")).hasSize(1);
        assertThat(colleague.get("/api/v1/my-day").body().at("/reviews")).isEmpty();
        var log = network.staff(praia, "data-administrator", "Dados Dadova")
                .get("/api/v1/audit/entries?action=read-my-day&subject=" + client);
        // She looked once, the colleague twice.
        assertThat(log.body().at("/items")).hasSize(3);
    }

    @Test
    void a_task_is_its_assignees_until_it_is_done_and_can_be_taken_back() {
        UUID id = task(client, "Colega Inventada");
        String door = "/api/v1/tasks/" + id + "/done";

        assertThat(colleague.get("/api/v1/tasks").at("/items/0/wording")).isEqualTo("Call the employer");
        assertThat(colleague.get("/api/v1/tasks").at("/items/0/client/number")).isNotEmpty();
        assertThat(counsellor.get("/api/v1/tasks").body().at("/items")).isEmpty();
        assertThat(network.staff(praia, "data-administrator", "Dados Dadova")
                        .get("/api/v1/audit/entries?action=read-tasks&subject=" + client)
                        .at("/items/0/person"))
                .isEqualTo("Colega Inventada");
        assertThat(colleague.put(door, "", Map.of()).at("/doneBy/name")).isEqualTo("Colega Inventada");
        assertThat(colleague.get("/api/v1/tasks").body().at("/items")).isEmpty();
        assertThat(colleague.delete(door).status()).isEqualTo(200);
        assertThat(colleague.get("/api/v1/tasks").body().at("/items")).hasSize(1);
        assertThat(counsellor.get("/api/v1/clients/" + client + "/tasks").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void a_task_about_nobody_is_known_to_who_set_it_and_whom_it_is_for() {
        String path = "/api/v1/tasks/" + task(null, "Colega Inventada");
        Map<String, Object> form = Map.of("id", path.substring(14), "wording", "Ring back");

        assertThat(network.staff(praia, "counsellor", "Terceira Inventada")
                        .put(path, "\"0\"", form)
                        .status())
                .isEqualTo(404);
        assertThat(counsellor.put(path, "\"0\"", form).at("/assignee/name")).isEqualTo("Conselheira Inventada");
        assertThat(colleague.get("/api/v1/tasks").body().at("/items")).isEmpty();
        assertThat(counsellor.put(path, "\"0\"", form).status()).isEqualTo(412);
    }

    private UUID planned(LocalDate due, String who) {
        UUID id = Ids.next();
        var answer = counsellor.post(
                "/api/v1/goals/" + one.goal() + "/actions",
                Map.of(
                        "id",
                        id,
                        "who",
                        "colleague",
                        "colleague",
                        Map.of("id", TestNetwork.personId(who), "name", who),
                        "wording",
                        "Call the employer",
                        "dueOn",
                        due.toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private UUID task(UUID about, String who) {
        UUID id = Ids.next();
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("clientId", about);
        form.put("wording", "Call the employer");
        form.put("assignee", Map.of("id", TestNetwork.personId(who), "name", who));
        var answer = counsellor.post("/api/v1/tasks", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }
}
