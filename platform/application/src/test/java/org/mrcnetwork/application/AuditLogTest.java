package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;

/** Who read this client: what the data administrator sees, and what nobody learns from the log. */
class AuditLogTest extends ApplicationTest {
    private static final String ENTRIES = "/api/v1/audit/entries";

    UUID praia;
    Api counsellor;
    Api dataAdministrator;
    UUID client;

    @BeforeEach
    void a_client_whom_two_have_read() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        dataAdministrator = network.dataAdministrator(praia);
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        network.manager(praia).get("/api/v1/clients/" + client);
        counsellor.get("/api/v1/clients/" + client + "/visits");
    }

    @Test
    void says_who_did_what_newest_first_by_number_and_never_by_name() {
        String number = counsellor.get("/api/v1/clients/" + client).at("/number");

        var log = dataAdministrator.get(ENTRIES + "?subject=" + client);

        assertThat(values(log, "action")).containsExactly("read", "read-visits", "read", "register");
        assertThat(values(log, "person"))
                .containsExactly(
                        "Conselheira Inventada", "Conselheira Inventada", "Manager Managova", "Conselheira Inventada");
        assertThat(values(log, "number")).containsOnly(number);
        assertThat(log.at("/items/0/subject")).isEqualTo("client");
        assertThat(log.text()).doesNotContain("Exemplo");
    }

    @Test
    void lists_that_show_what_was_said_are_read_as_well() {
        assertThat(counsellor
                        .post("/api/v1/visits", TestNetwork.visit(client, "shelter"))
                        .status())
                .isEqualTo(201);
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        network.manager(praia).get("/api/v1/follow-ups?until=" + later);
        network.manager(praia).get("/api/v1/clients/" + client + "/referrals");
        TestCase.opened(counsellor, client);
        network.manager(praia).get("/api/v1/caseload/all");

        var log = dataAdministrator.get(
                ENTRIES + "?subject=" + client + "&person=" + TestNetwork.personId("Manager Managova"));

        assertThat(values(log, "action")).containsExactly("read", "read-referrals", "read", "read");
        assertThat(log.at("/items/0/subject")).isEqualTo("case");
        assertThat(log.at("/items/2/subject")).isEqualTo("visit");
    }

    @Test
    void who_found_the_client_in_a_list_is_in_it_once_however_often_a_letter_was_typed() {
        Api reception = network.staff(praia, "receptionist", "Recepcionista Inventada");
        for (String typed : List.of("Inv", "Inve", "Inventada")) {
            assertThat(reception.get("/api/v1/clients?q=" + typed).at("/items/0/id"))
                    .isEqualTo(client.toString());
        }

        var log = dataAdministrator.get(ENTRIES + "?action=read-in-list&subject=" + client);

        assertThat(values(log, "person")).containsExactly("Recepcionista Inventada");
    }

    @Test
    void whoever_looks_at_the_referrals_has_read_each_on_the_list() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        String referral =
                network.refer(counsellor, lisbon, client, List.of("identity")).at("/id");
        Api manager = network.staff(praia, "manager", "Gestora Inventada");
        manager.get("/api/v1/referrals?direction=sent");
        manager.get("/api/v1/referrals?direction=sent");

        var log = dataAdministrator.get(ENTRIES + "?action=read&subject=" + referral);

        assertThat(values(log, "person")).containsExactly("Gestora Inventada");
    }

    @Test
    void is_filtered_by_person_action_and_time() {
        Instant later = Instant.now().plusSeconds(60);
        UUID manager = TestNetwork.personId("Manager Managova");

        assertThat(values(dataAdministrator.get(ENTRIES + "?person=" + manager), "action"))
                .containsExactly("read");
        assertThat(values(dataAdministrator.get(ENTRIES + "?action=read-visits"), "person"))
                .containsExactly("Conselheira Inventada");
        assertThat(values(dataAdministrator.get(ENTRIES + "?action=read&subject=" + client), "person"))
                .containsExactly("Manager Managova");
        assertThat(values(dataAdministrator.get(ENTRIES + "?from=" + later), "id"))
                .isEmpty();
        assertThat(values(dataAdministrator.get(ENTRIES + "?until=" + later + "&subject=" + client), "action"))
                .containsExactly("read-audit-log", "read-visits", "read", "register");
        assertThat(values(dataAdministrator.get(ENTRIES + "?subject=" + Ids.next()), "id"))
                .isEmpty();
    }

    @Test
    void what_was_read_of_the_clients_cases_referrals_and_visits_is_found_with_the_client() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        String referral =
                network.refer(counsellor, lisbon, client, List.of("identity")).at("/id");
        network.manager(praia).get("/api/v1/referrals/" + referral);
        Map<String, Object> visit = TestNetwork.visit(client, "working-abroad");
        counsellor.post("/api/v1/visits", visit);
        counsellor.put("/api/v1/visits/" + visit.get("id") + "/followed-up", "", Map.of());
        UUID file = TestCase.opened(counsellor, client).id();
        counsellor.get("/api/v1/cases/" + file);

        var log = dataAdministrator.get(ENTRIES + "?subject=" + client);

        assertThat(values(log, "subject")).contains("case", "visit", "referral", "client");
        assertThat(values(log, "subjectId")).contains(referral, file.toString(), String.valueOf(visit.get("id")));
        assertThat(values(log, "action").getFirst()).isEqualTo("read");
    }

    @Test
    void is_read_page_by_page_without_a_gap() {
        List<String> whole = values(dataAdministrator.get(ENTRIES + "?limit=100&subject=" + client), "id");
        List<String> pages = new ArrayList<>();
        // The reading itself is written down, so the pages run up to this moment only.
        String path = ENTRIES + "?limit=1&action=read&subject=" + client;
        var page = dataAdministrator.get(ENTRIES + "?limit=2&until=" + Instant.now() + "&subject=" + client);
        while (true) {
            pages.addAll(values(page, "id"));
            if (page.body().at("/next").isNull()) {
                break;
            }
            page = dataAdministrator.get(ENTRIES + "?limit=2&subject=" + client + "&after=" + page.at("/next"));
        }

        assertThat(pages).contains(whole.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(dataAdministrator.get(path).body().at("/next").isNull()).isTrue();
    }

    @Test
    void who_read_the_log_is_written_down_in_it_where_the_client_is_asked_for() {
        dataAdministrator.get(ENTRIES + "?subject=" + client);

        var log = dataAdministrator.get(ENTRIES + "?subject=" + client);

        assertThat(log.at("/items/0/action")).isEqualTo("read-audit-log");
        assertThat(log.at("/items/0/person")).isEqualTo("Dados Dadova");
        assertThat(log.at("/items/0/subject")).isEqualTo("audit-log");
        dataAdministrator.get(ENTRIES);
        assertThat(dataAdministrator.get(ENTRIES + "?subject=" + praia).at("/items/0/action"))
                .isEqualTo("read-audit-log");
    }

    @Test
    void names_everybody_and_every_action_that_can_be_asked_for() {
        var choices = dataAdministrator.get("/api/v1/audit/choices");

        assertThat(choices.body()
                        .at("/people")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("Conselheira Inventada", "Manager Managova");
        assertThat(choices.body().at("/actions").valueStream().map(one -> one.asString()))
                .containsExactly("read", "read-visits", "register");
    }

    @Test
    void whoever_may_read_the_log_but_not_of_clients_learns_ids_only() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        String referral =
                network.refer(counsellor, lisbon, client, List.of("identity")).at("/id");
        counsellor.get("/api/v1/referrals/" + referral);
        String number = counsellor.get("/api/v1/clients/" + client).at("/number");
        // Of whom PostgreSQL would show the clients, so that it is the missing permission that hides them.
        Api auditor = network.api()
                .with(IDENTITY.token("centre", praia, "Auditora Inventada", List.of("audit:read", "client:all")));

        var log = auditor.get(ENTRIES + "?subject=" + client);
        var csv = auditor.get("/api/v1/audit/export.csv");

        assertThat(values(log, "action")).contains("register");
        assertThat(log.text()).doesNotContain(number).doesNotContain(referral);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).contains(client.toString()).doesNotContain(number);
    }

    @Test
    void of_a_restricted_client_it_says_that_there_is_an_entry_with_the_id_and_nothing_more() {
        Map<String, Object> form = TestNetwork.client("Escondida", "Segunda");
        form.put("restrictedBecause", "violence");
        form.put("phone", "+238 555 01 99");
        form.put("birthDate", "1980-01-01");
        UUID hidden = network.registered(counsellor, form);
        String number = counsellor.get("/api/v1/clients/" + hidden).at("/number");
        Map<String, Object> visit = TestNetwork.visit(hidden, "shelter");
        counsellor.post("/api/v1/visits", visit);
        counsellor.put("/api/v1/visits/" + visit.get("id") + "/followed-up", "", Map.of());

        var log = dataAdministrator.get(ENTRIES + "?subject=" + hidden);
        var csv = dataAdministrator.get("/api/v1/audit/export.csv");

        assertThat(values(log, "action")).contains("read", "register");
        assertThat(log.text()).doesNotContain(number).doesNotContain("Escondida");
        assertThat(log.text()).doesNotContain(visit.get("id").toString());
        assertThat(log.body().at("/items/0/number").isNull()).isTrue();
        assertThat(csv.text()).contains(hidden.toString()).doesNotContain(number);
    }

    @Test
    void another_centres_log_does_not_exist_here() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");

        var log = network.dataAdministrator(lisbon).get(ENTRIES + "?subject=" + client);

        assertThat(values(log, "id")).isEmpty();
    }

    @Test
    void neither_the_manager_nor_the_administration_reads_it() {
        for (Api other : List.of(network.manager(praia), counsellor, network.administrator())) {
            for (String path : List.of("/entries", "/choices", "/export.csv", "/export.jsonl")) {
                assertThat(other.get("/api/v1/audit" + path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void a_nonsensical_question_is_refused() {
        for (String question : List.of(
                "subject=nobody",
                "from=yesterday",
                "from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z",
                "from=-99999-01-01T00:00:00Z",
                "after=nonsense",
                "limit=1000",
                "action=" + "a".repeat(200),
                "action=" + URLEncoder.encode("\0", StandardCharsets.UTF_8))) {
            assertThat(dataAdministrator.get(ENTRIES + "?" + question).status())
                    .as(question)
                    .isEqualTo(400);
        }
        assertThat(values(dataAdministrator.get(ENTRIES + "?action=%27%3B--"), "id"))
                .isEmpty();
    }

    private static List<String> values(Api.Answer answer, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .at("/items")
                .valueStream()
                .map(item -> item.path(name).asString())
                .toList();
    }
}
