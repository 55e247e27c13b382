package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written down of a contact, how it is put right, and what could not be given. */
class ContactsTest extends ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CentreLogins logins;

    @Autowired
    TransactionTemplate transaction;

    UUID praia;
    Api counsellor;
    UUID client;

    @BeforeEach
    void a_counsellor_and_a_client() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
    }

    @Test
    void everything_the_handbook_wants_of_a_contact_is_kept() {
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        form.put("channel", "hotline");
        form.put("reason", "recruitment");
        form.put("furtherServices", List.of("ethical-recruitment", "working-abroad", "ethical-recruitment"));
        form.put("result", "not-given");
        form.put("notGiven", Map.of("service", "shelter", "because", "no-capacity", "alternative", "The sisters"));
        form.put("helpedWithForms", true);
        form.put("minutes", 35);
        form.put("place", "Village hall");
        form.put("purpose", "A job offer");

        logged(counsellor, form);

        var seen = counsellor.get("/api/v1/visits/" + form.get("id"));
        assertThat(seen.at("/visit/reason")).isEqualTo("recruitment");
        assertThat(seen.body().at("/visit/furtherServices").valueStream().map(one -> one.asString()))
                .containsExactly("ethical-recruitment");
        assertThat(seen.at("/visit/notGiven/alternative")).isEqualTo("The sisters");
        assertThat(seen.at("/visit/place")).isEqualTo("Village hall");
        assertThat(seen.body().at("/visit/minutes").asInt()).isEqualTo(35);
        assertThat(seen.body().at("/visit/helpedWithForms").asBoolean()).isTrue();
    }

    @Test
    void the_first_contact_of_a_client_is_new_and_the_next_is_returning_in_whatever_order_they_are_written() {
        UUID later = logged(counsellor, TestNetwork.visit(client, "working-abroad"));
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        form.put("at", Instant.now().minus(Duration.ofDays(9)).toString());

        UUID earlier = logged(counsellor, form);

        assertThat(cameBefore(earlier)).isFalse();
        assertThat(cameBefore(later)).isTrue();
        assertThat(counsellor
                        .get("/api/v1/clients/" + client + "/visits")
                        .body()
                        .at("/items/0/cameBefore")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoever_is_anonymous_is_asked_and_a_client_is_not() {
        Map<String, Object> anonymous = TestNetwork.visit(null, "working-abroad");
        anonymous.put("gender", "man");
        anonymous.put("cameBefore", true);
        Map<String, Object> named = TestNetwork.visit(client, "working-abroad");
        named.put("cameBefore", true);

        UUID visit = logged(counsellor, anonymous);

        assertThat(cameBefore(visit)).isTrue();
        assertThat(counsellor.post("/api/v1/visits", named).at("/errors/0/pointer"))
                .isEqualTo("#/cameBefore");
    }

    @Test
    void a_service_not_given_says_which_and_why() {
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        form.put("result", "not-given");

        assertThat(counsellor.post("/api/v1/visits", form).at("/errors/0/pointer"))
                .isEqualTo("#/notGiven");
    }

    @Test
    void whoever_wrote_it_corrects_it_within_a_day_and_what_it_said_stays_readable() {
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        UUID visit = logged(counsellor, form);
        String path = "/api/v1/visits/" + visit;
        String read = counsellor.get(path).etag();
        form.put("advice", "What was really said");
        form.put("service", "legal-process");

        var corrected = counsellor.put(path, read, form);

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        var seen = counsellor.get(path);
        assertThat(seen.at("/visit/advice")).isEqualTo("What was really said");
        assertThat(seen.body().at("/visit/corrected").asBoolean()).isTrue();
        assertThat(seen.at("/earlier/0/advice")).isEqualTo("How to have a contract checked");
        assertThat(seen.at("/earlier/0/service")).isEqualTo("working-abroad");
        assertThat(counsellor.put(path, read, form).status()).isEqualTo(412);
        assertThat(counsellor.put(path, "", form).status()).isEqualTo(428);
    }

    @Test
    void nobody_else_corrects_it_nobody_after_a_day_and_everybody_who_reads_it_adds_to_it() {
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        UUID visit = logged(counsellor, form);
        String path = "/api/v1/visits/" + visit;
        Api colleague = network.staff(praia, "counsellor", "Colega Inventada");

        assertThat(colleague.put(path, colleague.get(path).etag(), form).at("/type"))
                .isEqualTo("urn:mrc:problem:not-the-writer");
        asCentre("UPDATE visit SET logged_at = now() - interval '25 hours' WHERE id = '" + visit + "'");
        assertThat(counsellor.put(path, counsellor.get(path).etag(), form).at("/type"))
                .isEqualTo("urn:mrc:problem:too-late-to-correct");

        UUID addition = Ids.next();
        var added = colleague.post(path + "/additions", Map.of("id", addition, "text", "The contract came by post"));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.at("/visit/additions/0/text")).isEqualTo("The contract came by post");
        assertThat(added.at("/visit/additions/0/by/name")).isEqualTo("Colega Inventada");
        assertThat(counsellor.get("/api/v1/clients/" + client + "/visits").at("/items/0/additions/0/id"))
                .isEqualTo(addition.toString());
    }

    @Test
    void a_corrected_contact_is_counted_as_corrected_and_once() {
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        UUID visit = logged(counsellor, form);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counted()).containsExactly("working-abroad"));
        form.put("service", "shelter");

        counsellor.put(
                "/api/v1/visits/" + visit,
                counsellor.get("/api/v1/visits/" + visit).etag(),
                form);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counted()).containsExactly("shelter"));
    }

    @Test
    void unmet_need_is_counted_for_the_manager_and_for_nobody_else() {
        for (String because : List.of("no-capacity", "no-capacity", "no-funds")) {
            Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
            form.put("notGiven", Map.of("service", "shelter", "because", because));
            logged(counsellor, form);
        }
        YearMonth now = YearMonth.now(ZoneId.of("Atlantic/Cape_Verde"));
        String path = "/api/v1/unmet-needs?from=" + now + "&until=" + now;

        var counted = network.manager(praia).get(path);

        assertThat(counted.at("/items/0/because")).as(counted.text()).isEqualTo("no-capacity");
        assertThat(counted.body().at("/items/0/contacts").asInt()).isEqualTo(2);
        assertThat(counted.at("/items/0/month")).isEqualTo(now.toString());
        assertThat(counted.body().at("/items")).hasSize(2);
        assertThat(counsellor.get(path).status()).isEqualTo(403);
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        assertThat(network.manager(lisbon).get(path).body().at("/items")).isEmpty();
    }

    @Test
    void the_reception_logs_and_learns_nothing_from_the_answer() {
        Api reception = network.receptionist(praia);
        Map<String, Object> form = TestNetwork.visit(client, "legal-assistance");
        form.put("reason", "danger");

        var answer = reception.post("/api/v1/visits", form);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("id", "clientId", "at", "channel", "loggedBy");
        assertThat(reception.get("/api/v1/visits/" + form.get("id")).status()).isEqualTo(403);
    }

    private UUID logged(Api staff, Map<String, Object> form) {
        var answer = staff.post("/api/v1/visits", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (UUID) form.get("id");
    }

    private boolean cameBefore(UUID visit) {
        return counsellor
                .get("/api/v1/visits/" + visit)
                .body()
                .at("/visit/cameBefore")
                .asBoolean();
    }

    private List<String> counted() {
        return jdbc.sql("SELECT service FROM network.visit_fact WHERE centre_id = ?")
                .param(praia)
                .query(String.class)
                .list();
    }

    private void asCentre(String sql) {
        Tenancy.runAs(
                logins.of(praia),
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }
}
