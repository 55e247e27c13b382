package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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

/** Calls of people whose name is not asked, and lines on which nobody says where the centre is. */
class HotlineTest extends ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CentreLogins logins;

    @Autowired
    TransactionTemplate transaction;

    UUID praia;
    Api manager;
    Api reception;
    UUID line;
    UUID trafficking;

    @BeforeEach
    void two_lines() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        reception = network.receptionist(praia);
        line = opened(false);
        trafficking = opened(true);
    }

    @Test
    void a_call_is_logged_and_counted_and_nothing_says_who_called() {
        Map<String, Object> call = call(line, "informed");

        var answer = reception.post("/api/v1/hotline/calls", call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var contact = manager.get("/api/v1/visits/" + call.get("id"));
        assertThat(contact.at("/visit/channel")).isEqualTo("hotline");
        assertThat(contact.at("/visit/reason")).isEqualTo("wages-or-work");
        assertThat(contact.at("/visit/gender")).isEqualTo("woman");
        assertThat(contact.body().at("/visit/minutes").asInt()).isEqualTo(2);
        assertThat(manager.get("/api/v1/visits/anonymous").body().at("/items")).hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT sex FROM network.visit_fact WHERE centre_id = ?")
                                .param(praia)
                                .query(String.class)
                                .list())
                        .containsExactly("woman"));
    }

    @Test
    void a_table_of_calls_has_no_place_for_a_caller() {
        List<String> columns = Tenancy.callAs(
                logins.of(praia),
                () -> transaction.execute(_ -> jdbc.sql("SELECT attname FROM pg_attribute"
                                + " WHERE attrelid = 'hotline_call'::regclass AND attnum > 0")
                        .query(String.class)
                        .list()));

        assertThat(columns).containsExactlyInAnyOrder("visit_id", "line_id", "language", "action", "seconds");
    }

    @Test
    void on_a_trafficking_line_nobody_learns_where_the_centre_is_and_nothing_is_booked() {
        var told = reception.get("/api/v1/hotline/lines/" + line + "/directions");
        var refused = reception.get("/api/v1/hotline/lines/" + trafficking + "/directions");
        var booked = reception.post("/api/v1/hotline/calls", call(trafficking, "appointment"));

        assertThat(told.at("/city")).isEqualTo("Invented City");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:address-withheld");
        assertThat(refused.text()).doesNotContain("Invented City");
        assertThat(booked.at("/type")).isEqualTo("urn:mrc:problem:address-withheld");
        assertThat(manager.get("/api/v1/visits/anonymous").body().at("/items")).isEmpty();
        assertThat(reception
                        .post("/api/v1/hotline/calls", call(line, "appointment"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_line_begins_with_words_in_each_of_its_languages_and_the_manager_makes_them_the_centres_own() {
        var seen = reception.get("/api/v1/hotline/lines/" + trafficking);
        assertThat(seen.body()
                        .at("/texts")
                        .valueStream()
                        .map(text -> text.path("language").asString()))
                .containsExactly("en", "pt");
        assertThat(seen.at("/texts/1/script")).contains("Não preciso do seu nome");
        Map<String, Object> form = line(trafficking, true);
        form.put(
                "texts", List.of(Map.of("language", "en", "script", "Our own words", "distress", "Our own procedure")));

        var changed = manager.put("/api/v1/hotline/lines/" + trafficking, seen.etag(), form);

        assertThat(changed.at("/texts/0/script")).as(changed.text()).isEqualTo("Our own words");
        assertThat(changed.at("/texts/1/script")).contains("Não preciso do seu nome");
        assertThat(manager.put("/api/v1/hotline/lines/" + trafficking, seen.etag(), form)
                        .status())
                .isEqualTo(412);
        assertThat(reception
                        .put("/api/v1/hotline/lines/" + trafficking, changed.etag(), form)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_agrees_is_called_back_and_with_the_call_the_number_is_gone() {
        Map<String, Object> call = call(trafficking, "call-back");
        UUID task = Ids.next();
        call.put("callBack", callBack(task, LocalDate.now(ZoneOffset.UTC).plusDays(7)));

        assertThat(reception.post("/api/v1/hotline/calls", call).status()).isEqualTo(201);

        assertThat(reception.get("/api/v1/enquiries").status()).isEqualTo(403);
        var seen = manager.get("/api/v1/enquiries/" + task);
        assertThat(seen.at("/line/channel")).as(seen.text()).isEqualTo("call-back");
        assertThat(seen.at("/contents/from")).isEqualTo("+238 555 99 88");
        assertThat(seen.body().at("/line/addressWithheld").asBoolean()).isTrue();
        var done = manager.post(
                "/api/v1/enquiries/" + task + "/answers",
                Map.of("id", Ids.next(), "text", "Called, all is well", "sentBy", "other-means"));
        assertThat(done.body().at("/contents").isNull()).as(done.text()).isTrue();
        assertThat(done.text()).doesNotContain("555 99 88");
    }

    @Test
    void a_number_is_kept_for_a_call_back_only_and_for_a_month_at_most() {
        Map<String, Object> forNothing = call(line, "informed");
        forNothing.put("callBack", callBack(Ids.next(), LocalDate.now(ZoneOffset.UTC)));
        Map<String, Object> forEver = call(line, "call-back");
        forEver.put(
                "callBack", callBack(Ids.next(), LocalDate.now(ZoneOffset.UTC).plusDays(31)));

        assertThat(reception.post("/api/v1/hotline/calls", forNothing).at("/errors/0/pointer"))
                .isEqualTo("#/callBack");
        assertThat(reception.post("/api/v1/hotline/calls", forEver).at("/errors/0/pointer"))
                .isEqualTo("#/callBack/deleteOn");
    }

    @Test
    void a_line_of_another_centre_is_no_line() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");

        assertThat(network.manager(lisbon)
                        .post("/api/v1/hotline/calls", call(line, "informed"))
                        .status())
                .isEqualTo(404);
        assertThat(network.manager(lisbon).get("/api/v1/hotline/lines").body().at("/items"))
                .isEmpty();
    }

    private UUID opened(boolean trafficking) {
        UUID id = Ids.next();
        var answer = manager.post("/api/v1/hotline/lines", line(id, trafficking));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> line(UUID id, boolean trafficking) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "name",
                trafficking ? "Safe line" : "Advice line",
                "number",
                "800 00 00",
                "trafficking",
                trafficking,
                "languages",
                List.of("pt", "en"),
                "hours",
                "Monday to Friday, 9 to 17",
                "retired",
                false));
    }

    private static Map<String, Object> call(UUID line, String action) {
        return new HashMap<>(Map.of(
                "id",
                Ids.next(),
                "lineId",
                line,
                "startedAt",
                Instant.now().minusSeconds(95).toString(),
                "seconds",
                95,
                "language",
                "pt",
                "gender",
                "woman",
                "reason",
                "wages-or-work",
                "service",
                "employment-dispute",
                "action",
                action));
    }

    private static Map<String, Object> callBack(UUID id, LocalDate deleteOn) {
        return Map.of(
                "id",
                id,
                "number",
                "+238 555 99 88",
                "note",
                "after six in the evening",
                "by",
                Instant.now().plus(Duration.ofDays(1)).toString(),
                "deleteOn",
                deleteOn.toString());
    }
}
