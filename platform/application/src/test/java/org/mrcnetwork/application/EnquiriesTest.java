package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenants.enquiries.ForgettingEnquiries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What came in is taken by somebody, answered by its day, and becomes a contact. */
class EnquiriesTest extends ApplicationTest {

    @Autowired
    ForgettingEnquiries forgetting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CentreLogins logins;

    @Autowired
    TransactionTemplate transaction;

    UUID praia;
    Api counsellor;

    @BeforeEach
    void a_centre() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
    }

    @Test
    void it_is_assigned_answered_and_logged_and_what_is_late_says_so() {
        UUID id = noted("Is my contract fair?");
        String path = "/api/v1/enquiries/" + id;
        var seen = counsellor.get(path);
        Map<String, Object> self =
                Map.of("id", TestNetwork.personId("Conselheira Inventada"), "name", "Conselheira Inventada");

        var taken = counsellor.put(path + "/assignee", seen.etag(), self);
        asCentre("UPDATE enquiry SET answer_by = now() - interval '1 hour'");

        assertThat(taken.at("/line/status")).as(taken.text()).isEqualTo("assigned");
        assertThat(counsellor.put(path + "/assignee", seen.etag(), self).status())
                .isEqualTo(412);
        assertThat(counsellor
                        .get("/api/v1/enquiries")
                        .body()
                        .at("/items/0/missed")
                        .asBoolean())
                .isTrue();
        var answered = counsellor.post(path + "/answers", answer("other-means", false));
        assertThat(answered.at("/line/status")).as(answered.text()).isEqualTo("answered");
        assertThat(answered.at("/answers/0/text")).isEqualTo("We looked at it.");
        assertThat(counsellor.get("/api/v1/enquiries").body().at("/items")).isEmpty();
        assertThat(counsellor.get("/api/v1/enquiries?done=true").at("/items/0/id"))
                .isEqualTo(id.toString());

        Map<String, Object> contact = TestNetwork.visit(null, "working-abroad");
        contact.put("gender", "not-stated");
        contact.put("channel", "sms");
        var logged = counsellor.post(path + "/contact", contact);

        assertThat(logged.at("/visitId"))
                .as(logged.text())
                .isEqualTo(contact.get("id").toString());
        assertThat(logged.at("/line/status")).isEqualTo("closed");
        assertThat(counsellor.put(path + "/closed", "", Map.of()).at("/type"))
                .isEqualTo("urn:mrc:problem:illegal-transition");
    }

    @Test
    void whoever_answers_a_client_has_read_how_to_reach_her_without_harm() {
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        UUID id = noted("It is me again");
        String path = "/api/v1/enquiries/" + id;

        var linked = counsellor.put(path + "/client", counsellor.get(path).etag(), Map.of("clientId", client));

        assertThat(linked.at("/reaching/note")).as(linked.text()).isEqualTo("never call; say it is the clinic");
        assertThat(counsellor
                        .post(path + "/answers", answer("other-means", false))
                        .at("/type"))
                .isEqualTo("urn:mrc:problem:safe-contact-unread");
        assertThat(counsellor
                        .post(path + "/answers", answer("other-means", true))
                        .status())
                .isEqualTo(201);
        var timeline = counsellor.get("/api/v1/clients/" + client + "/timeline?kind=enquiry");
        assertThat(timeline.at("/items/0/what")).as(timeline.text()).isEqualTo("answered");
        assertThat(timeline.at("/items/0/text")).isEqualTo("We looked at it.");
        assertThat(timeline.at("/items/1/text")).isEqualTo("It is me again");
        var contact = counsellor.post(path + "/contact", TestNetwork.visit(client, "working-abroad"));
        assertThat(contact.status()).as(contact.text()).isEqualTo(201);
        assertThat(counsellor
                        .get("/api/v1/clients/" + client + "/visits")
                        .body()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void what_strangers_sent_is_deleted_on_its_day_and_what_belongs_to_a_file_stays() {
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        UUID stranger = noted("From a stranger");
        UUID known = noted("From a client");
        String path = "/api/v1/enquiries/" + known;
        counsellor.put(path + "/client", counsellor.get(path).etag(), Map.of("clientId", client));
        counsellor.post("/api/v1/enquiries/" + stranger + "/answers", answer("other-means", false));
        asCentre("UPDATE enquiry SET delete_on = current_date - 1");

        forgetting.forget();

        var forgotten = counsellor.get("/api/v1/enquiries/" + stranger);
        assertThat(forgotten.body().at("/contents").isNull()).isTrue();
        assertThat(forgotten.body().at("/answers")).isEmpty();
        assertThat(counsellor.get(path).at("/contents/text")).isEqualTo("From a client");
    }

    @Test
    void the_reception_reads_none_and_another_centre_finds_none() {
        UUID id = noted("Is my contract fair?");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");

        assertThat(network.receptionist(praia).get("/api/v1/enquiries").status())
                .isEqualTo(403);
        assertThat(network.manager(lisbon).get("/api/v1/enquiries/" + id).status())
                .isEqualTo(404);
    }

    private UUID noted(String text) {
        UUID id = Ids.next();
        var answer = counsellor.post(
                "/api/v1/enquiries",
                new HashMap<>(Map.of(
                        "id",
                        id,
                        "channel",
                        "out-of-hours",
                        "receivedAt",
                        Instant.now().toString(),
                        "from",
                        "+238 555 11 22",
                        "text",
                        text)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> answer(String sentBy, boolean read) {
        return Map.of("id", Ids.next(), "text", "We looked at it.", "sentBy", sentBy, "safeContactRead", read);
    }

    private void asCentre(String sql) {
        Tenancy.runAs(
                logins.of(praia),
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }
}
