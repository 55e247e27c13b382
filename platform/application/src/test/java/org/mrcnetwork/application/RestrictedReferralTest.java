package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is restricted at home stays so where they are referred to: before the referral is accepted, and after. */
class RestrictedReferralTest extends ApplicationTest {

    private static final String COLLEAGUE = "Colega Inventada";

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    UUID praia;
    UUID lisbon;
    Api keeper;
    Api taker;
    Api colleague;
    UUID client;
    String referral;
    String path;

    @BeforeEach
    void a_restricted_client_is_referred() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        taker = network.manager(lisbon);
        colleague = network.staff(lisbon, "counsellor", COLLEAGUE);
        Map<String, Object> form = TestNetwork.client("Escondida", "Exemplo");
        form.put("restrictedBecause", "possible-trafficking");
        client = network.registered(keeper, form);
        var sent = network.refer(keeper, lisbon, client, List.of("identity", "contact", "vulnerabilities"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        referral = sent.at("/id");
        path = "/api/v1/referrals/" + referral;
    }

    @TestFactory
    Stream<DynamicTest> leaves_no_trace_on_any_path_before_it_is_accepted() {
        return noTraceFor(colleague, Map.of("{referral}", referral), List.of("Escondida", referral));
    }

    @TestFactory
    Stream<DynamicTest> leaves_no_trace_on_any_path_after_it_was_accepted() {
        var accepted = accepted();
        String here = accepted.at("/client/id");

        return noTraceFor(
                colleague,
                Map.of("{referral}", referral, "{client}", here),
                List.of("Escondida", referral, here, accepted.at("/client/number")));
    }

    /** Every way to read something that can be asked with these ids; the other table fails when a way is missing. */
    private static Stream<DynamicTest> noTraceFor(Api somebody, Map<String, String> ids, List<String> traces) {
        return RestrictedClientTest.PATHS.entrySet().stream()
                .filter(way -> !way.getValue().equals(RestrictedClientTest.NAMES_NO_CLIENT))
                .flatMap(way -> asked(way, ids))
                .map(asked -> DynamicTest.dynamicTest(asked.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"), () -> {
                    var answer = somebody.get(asked);

                    boolean named = ids.values().stream().anyMatch(asked::contains);
                    assertThat(answer.status()).isIn(named ? List.of(403, 404) : List.of(200, 403, 404));
                    traces.forEach(trace -> assertThat(
                                    answer.text().replace(asked.replaceFirst("\\?.*", ""), "what was asked"))
                            .doesNotContain(trace));
                }));
    }

    private static Stream<String> asked(Map.Entry<String, String> way, Map<String, String> ids) {
        String asked = (way.getValue().startsWith("/") ? "" : way.getKey()) + way.getValue();
        for (var id : ids.entrySet()) {
            asked = asked.replace(id.getKey(), id.getValue());
        }
        return asked.contains("{")
                ? Stream.of()
                : Stream.of(asked, asked.replace("direction=sent", "direction=received"))
                        .distinct();
    }

    @Test
    void who_takes_in_restricted_referrals_reads_it_and_not_why_it_is_restricted() {
        var read = taker.get(path);

        assertThat(read.body().at("/restricted").asBoolean()).isTrue();
        assertThat(read.body().at("/shared/restricted").asBoolean()).isTrue();
        assertThat(read.text()).contains("Escondida").doesNotContain("trafficking");
        assertThat(taker.get("/api/v1/referrals?direction=received").text()).contains(referral);
    }

    @Test
    void whom_they_name_reads_it_until_they_take_that_back() {
        String door = path + "/readers/" + TestNetwork.personId(COLLEAGUE);
        assertThat(colleague.put(door, "", Map.of()).status()).isEqualTo(403);

        assertThat(taker.put(door, "", Map.of()).at("/items/0"))
                .isEqualTo(TestNetwork.personId(COLLEAGUE).toString());

        assertThat(colleague.get(path).status()).isEqualTo(200);
        assertThat(colleague.get("/api/v1/referrals?direction=received").text()).contains(referral);
        assertThat(taker.delete(door).body().at("/items")).isEmpty();
        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(network.dataAdministrator(lisbon)
                        .get("/api/v1/audit/entries?subject=" + referral)
                        .text())
                .contains("name-reader", "unname-reader");
    }

    @Test
    void nobody_is_named_for_what_everybody_reads_nor_at_the_other_centre() {
        UUID open = network.registered(keeper, openClient());
        String everybodys =
                network.refer(keeper, lisbon, open, List.of("identity")).at("/id");
        String person = "/readers/" + TestNetwork.personId(COLLEAGUE);

        assertThat(taker.put("/api/v1/referrals/" + everybodys + person, "", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(network.manager(praia).put(path + person, "", Map.of()).status())
                .isEqualTo(404);
        assertThat(colleague.get("/api/v1/referrals/" + everybodys).status()).isEqualTo(200);
        assertThat(colleague
                        .get("/api/v1/referrals/" + everybodys)
                        .body()
                        .at("/restricted")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void accepting_it_opens_a_restricted_file_with_the_accepter_in_the_team() {
        var accepted = accepted();

        String here = "/api/v1/clients/" + accepted.at("/client/id");
        var file = taker.get(here);
        assertThat(file.at("/name/given")).isEqualTo("Escondida");
        assertThat(file.at("/phone")).isEqualTo("+2385550123");
        assertThat(file.at("/safeContact")).isEqualTo("never call; say it is the clinic");
        assertThat(file.at("/restrictedBecause")).isEqualTo("referred-so");
        assertThat(taker.get(here + "/team").at("/items/0/name")).isEqualTo("Manager Managova");
        assertThat(taker.get(here + "/team").body().at("/items").size()).isEqualTo(1);
        assertThat(taker.get(here + "/consents").at("/items/0/manner")).isEqualTo("when-referred");
        assertThat(taker.get(here + "/referrals").at("/items/0/id")).isEqualTo(referral);
        assertThat(colleague.get(here).status()).isEqualTo(404);
        assertThat(keeper.get(path).at("/status")).isEqualTo("accepted");
        assertThat(keeper.get(path).at("/client/id")).isEqualTo(client.toString());
    }

    @Test
    void who_joins_the_team_reads_the_letter_and_who_leaves_it_does_not() {
        String here = "/api/v1/clients/" + accepted().at("/client/id");
        String member = here + "/team/" + TestNetwork.personId(COLLEAGUE);
        taker.put(member, "", Map.of("name", COLLEAGUE, "duty", "member"));

        assertThat(colleague.get(path).status()).isEqualTo(200);
        assertThat(colleague.get(here + "/everything").text()).contains(referral);
        assertThat(colleague.get(here + "/timeline").text()).contains(referral);
        assertThat(taker.get(path + "/readers").body().at("/items")).isEmpty();

        assertThat(taker.delete(member).status()).isEqualTo(204);
        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(colleague.get(here).status()).isEqualTo(404);
    }

    @Test
    void who_breaks_the_glass_reads_the_letter_with_the_file_and_no_longer() throws SQLException {
        var accepted = accepted();
        String here = "/api/v1/clients/" + accepted.at("/client/id");
        Map<String, Object> form = Map.of(
                "id", Ids.next(), "number", accepted.at("/client/number"), "reason", "She stands here with her child");

        assertThat(colleague.post("/api/v1/emergency-access", form).status()).isEqualTo(201);

        assertThat(colleague.get(path).status()).isEqualTo(200);
        assertThat(colleague.get(here + "/timeline").text()).contains(referral);
        superuser("UPDATE network.restricted_referral_reader SET until = now() WHERE until IS NOT NULL");
        assertThat(colleague.get(path).status()).isEqualTo(404);
    }

    @Test
    void somebody_who_keeps_the_name_back_is_taken_in_under_another() {
        String second = network.refer(keeper, lisbon, client, List.of("family")).at("/id");
        String door = "/api/v1/referrals/" + second;

        var accepted = taker.transition(door + "/acceptance", taker.get(door).etag(), Map.of());

        assertThat(accepted.at("/client/name/given")).as(accepted.text()).startsWith("CAMPO Praia 2");
        assertThat(accepted.text()).doesNotContain("Escondida");
    }

    @Test
    void a_child_is_taken_in_until_somebody_knows_who_can_agree() {
        Map<String, Object> form = TestNetwork.client("Pequena", "Exemplo");
        form.put("birthDate", java.time.LocalDate.now().minusYears(9).toString());
        form.put("child", Map.of("situation", "unaccompanied", "consents", "authority"));
        form.put("phone", "+238 555 01 88");
        form.put("restrictedBecause", "violence");
        UUID child = network.registered(keeper, form);
        String door = "/api/v1/referrals/"
                + network.refer(keeper, lisbon, child, List.of("identity")).at("/id");

        var accepted = taker.transition(door + "/acceptance", taker.get(door).etag(), Map.of());

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(taker.get("/api/v1/clients/" + accepted.at("/client/id")).at("/child/consents"))
                .isEqualTo("authority");
    }

    @Test
    void where_nobody_may_read_it_the_sender_is_told_and_nothing_leaves() throws SQLException {
        UUID rome = network.centre("Sportello Roma", "IT", "destination");
        network.agreement(praia, rome);
        superuser("INSERT INTO identity.missing (organisation) VALUES ('" + rome + "')");
        String prospect = "/api/v1/clients/%s/referral-prospect?to=" + rome;
        UUID open = network.registered(keeper, openClient());

        var told = keeper.get(prospect.formatted(client));
        var refused = network.refer(keeper, rome, client, List.of("identity"));

        assertThat(told.body().at("/restricted").asBoolean()).isTrue();
        assertThat(told.body().at("/readable").asBoolean()).isFalse();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:nobody-may-read");
        Tenancy.runAs(logins.of(rome), () -> assertThat(received()).isZero());
        assertThat(keeper.get(prospect.formatted(open)).body().at("/readable").asBoolean())
                .isTrue();
        assertThat(network.refer(keeper, rome, open, List.of("identity")).status())
                .isEqualTo(201);
    }

    @Test
    void not_even_sql_shows_or_answers_it_for_somebody_who_may_not_read_it() {
        UUID person = TestNetwork.personId(COLLEAGUE);

        Tenancy.callAs(logins.of(lisbon), new Reader(person, true, false), () -> {
            assertThat(received()).isZero();
            assertThat(jdbc.sql("UPDATE network.exchanged_referral SET status = 'ACCEPTED'")
                            .update())
                    .isZero();
            assertThatThrownBy(() -> jdbc.sql(
                                    "INSERT INTO network.restricted_referral_reader"
                                            + " (referral_id, centre_id, person_id, why, named_by) VALUES (?, ?, ?, 'NAMED', ?)")
                            .params(UUID.fromString(referral), lisbon, person, person)
                            .update())
                    .isInstanceOf(DataAccessException.class);
            return true;
        });
        Tenancy.callAs(logins.of(lisbon), new Reader(person, true, true), () -> {
            assertThat(received()).isEqualTo(1);
            assertThatThrownBy(() -> jdbc.sql("UPDATE network.exchanged_referral SET restricted = false")
                            .update())
                    .isInstanceOf(DataAccessException.class);
            return true;
        });
        Tenancy.runAs(logins.of(lisbon), () -> assertThat(received()).isEqualTo(1));
    }

    @Test
    void erasing_the_file_here_destroys_our_letter_and_not_the_senders() {
        var accepted = accepted();
        String here = accepted.at("/client/id");
        String team = "/api/v1/clients/" + here + "/team/";
        taker.put(
                team + TestNetwork.personId("Gerente Segunda"),
                "",
                Map.of("name", "Gerente Segunda", "duty", "member"));
        UUID erasure = Ids.next();
        taker.post("/api/v1/clients/" + here + "/erasure", Map.of("id", erasure, "because", "client-asked"));
        Api second = network.staff(lisbon, "manager", "Gerente Segunda");

        var confirmed = second.post("/api/v1/erasures/" + erasure + "/confirmation", Map.of("paper", "destroyed"));

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(taker.get(path).text()).doesNotContain("Escondida");
        assertThat(keeper.get(path).text()).contains("Escondida");
    }

    @Test
    void a_client_restricted_after_having_been_referred_is_restricted_there_too() {
        UUID open = network.registered(keeper, openClient());
        String waiting = "/api/v1/referrals/"
                + network.refer(keeper, lisbon, open, List.of("identity")).at("/id");
        String taken = "/api/v1/referrals/"
                + network.refer(keeper, lisbon, open, List.of("identity")).at("/id");
        Api accepter = network.staff(lisbon, "counsellor", "Quem Aceitou");
        ok(accepter.transition(taken + "/acceptance", accepter.get(taken).etag(), Map.of()));
        String before = colleague.get(waiting).etag();

        ok(keeper.put("/api/v1/clients/" + open + "/restriction", "", Map.of("because", "possible-trafficking")));

        assertThat(colleague.get(waiting).status()).isEqualTo(404);
        assertThat(colleague.get(taken).status()).isEqualTo(404);
        assertThat(colleague
                        .transition(waiting + "/acceptance", before, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague.get("/api/v1/referrals?direction=received").text()).doesNotContain("Aberta");
        assertThat(taker.get(waiting).body().at("/restricted").asBoolean()).isTrue();
        assertThat(accepter.get(taken).status()).isEqualTo(200);
        assertThat(accepter.get(waiting).status()).isEqualTo(404);
        assertThat(keeper.get(waiting).body().at("/restricted").asBoolean()).isTrue();
    }

    @Test
    void where_nobody_may_read_restricted_ones_it_stays_open_until_somebody_may() throws SQLException {
        UUID rome = network.centre("Sportello Roma", "IT", "destination");
        network.agreement(praia, rome);
        UUID open = network.registered(keeper, openClient());
        String sent = "/api/v1/referrals/"
                + network.refer(keeper, rome, open, List.of("identity")).at("/id");
        superuser("INSERT INTO identity.missing (organisation) VALUES ('" + rome + "')");
        Map<String, Object> because = Map.of("because", "violence");

        ok(keeper.put("/api/v1/clients/" + open + "/restriction", "", because));

        assertThat(keeper.get(sent).body().at("/restricted").asBoolean()).isFalse();
        assertThat(network.staff(rome, "counsellor", COLLEAGUE).get(sent).status())
                .isEqualTo(200);

        superuser("DELETE FROM identity.missing WHERE organisation = '" + rome + "'");
        ok(keeper.put("/api/v1/clients/" + open + "/restriction", "", because));

        assertThat(keeper.get(sent).body().at("/restricted").asBoolean()).isTrue();
    }

    @Test
    void merging_with_a_restricted_client_restricts_what_was_referred_of_the_other() {
        UUID open = network.registered(keeper, openClient());
        String sent = "/api/v1/referrals/"
                + network.refer(keeper, lisbon, open, List.of("identity")).at("/id");

        ok(merge(keeper, client, open));

        assertThat(colleague.get(sent).status()).isEqualTo(404);
        assertThat(taker.get(sent).status()).isEqualTo(200);
    }

    @Test
    void whoever_a_merge_takes_off_the_team_no_longer_reads_the_letter_until_it_is_undone() {
        var accepted = accepted();
        UUID here = UUID.fromString(accepted.at("/client/id"));
        ok(taker.put(
                "/api/v1/clients/" + here + "/team/" + TestNetwork.personId(COLLEAGUE),
                "",
                Map.of("name", COLLEAGUE, "duty", "member")));
        assertThat(colleague.get(path).status()).isEqualTo(200);
        ok(taker.delete("/api/v1/clients/" + here + "/restriction"));
        Map<String, Object> form = openClient();
        form.put("restrictedBecause", "violence");
        UUID other = network.registered(taker, form);
        UUID merge = Ids.next();

        ok(merge(taker, other, here, merge));

        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(taker.get(path).status()).isEqualTo(200);

        ok(taker.delete("/api/v1/clients/" + other + "/merges/" + merge));

        assertThat(colleague.get(path).status()).isEqualTo(200);
    }

    private static Api.Answer merge(Api who, UUID kept, UUID gone) {
        return merge(who, kept, gone, Ids.next());
    }

    private static Api.Answer merge(Api who, UUID kept, UUID gone, UUID id) {
        return who.post(
                "/api/v1/clients/" + kept + "/merges",
                Map.of(
                        "id", id,
                        "otherId", gone,
                        "version", version(who, kept),
                        "otherVersion", version(who, gone),
                        "choices", Map.of("name", "kept", "phone", "kept", "birthDate", "kept", "birthYear", "kept")));
    }

    private static long version(Api who, UUID client) {
        return who.get("/api/v1/clients/" + client).body().at("/version").asLong();
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private Api.Answer accepted() {
        var accepted = taker.transition(path + "/acceptance", taker.get(path).etag(), Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return accepted;
    }

    private static Map<String, Object> openClient() {
        Map<String, Object> form = TestNetwork.client("Aberta", "Outra");
        form.put("phone", "+238 555 01 77");
        form.put("birthDate", "1970-01-01");
        form.put("despiteDuplicates", true);
        return form;
    }

    private long received() {
        return jdbc.sql("SELECT count(*) FROM network.exchanged_referral WHERE to_id = network.speaker()")
                .query(Long.class)
                .single();
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
