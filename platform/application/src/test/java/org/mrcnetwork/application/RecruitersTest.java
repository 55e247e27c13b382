package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.insight.Cell;
import org.mrcnetwork.network.insight.Suppression;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register of recruitment agencies: who keeps it, who reads it, and what of complaints comes out of it. */
class RecruitersTest extends ApplicationTest {

    private static final String REGISTER = "/api/v1/recruiters";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate LONG_AGO = TODAY.minusDays(91);
    private static final List<String> KINDS = List.of(
            "fees",
            "contract-substitution",
            "false-promises",
            "passport-kept",
            "wages",
            "violence-or-threats",
            "other");

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    private UUID praia;
    private UUID lisbon;
    private Api keeper;
    private Api other;
    private UUID agency;

    @BeforeEach
    void an_agency_that_praia_keeps() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisboa", "PT", "destination");
        keeper = network.staff(praia, "counsellor", "Keeper Keepova");
        other = network.staff(lisbon, "counsellor", "Other Otherova");
        agency = Ids.next();
        var added = keeper.post(REGISTER, form(agency));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    @Test
    void everybody_reads_what_its_keeper_entered_and_until_when_that_can_be_relied_on() {
        for (Api reader : List.of(other, network.administrator(), network.staff(praia, "volunteer", "Vol Unteer"))) {
            var found = reader.get(path(""));

            assertThat(found.status()).as(found.text()).isEqualTo(200);
            assertThat(found.at("/name")).isEqualTo("Gulf Star Manpower");
            assertThat(found.at("/licence/number")).isEqualTo("LIC-77");
            assertThat(found.at("/status")).isEqualTo("licensed");
            assertThat(found.at("/fees/kind")).isEqualTo("amount");
            assertThat(found.at("/fees/amount")).isEqualTo("1500.5");
            assertThat(found.at("/sanctions/0/source")).isEqualTo("https://labour.example.gov/decisions/9");
            assertThat(found.body().at("/sanctioned").asBoolean()).isTrue();
            assertThat(found.at("/keeper/name")).isEqualTo("CAMPO Praia");
            assertThat(found.at("/check/by/id")).isEqualTo(praia.toString());
            assertThat(found.at("/check/on")).isEqualTo(TODAY.toString());
            assertThat(found.body().at("/stale").asBoolean()).isFalse();
        }
        assertThat(keeper.get(path("")).body().at("/ours").asBoolean()).isTrue();
        assertThat(other.get(path("")).body().at("/ours").asBoolean()).isFalse();
    }

    @Test
    void the_same_id_again_answers_with_what_is_there_and_is_nobody_elses() {
        Map<String, Object> again = form(agency);
        again.put("name", "Another name");

        var twice = keeper.post(REGISTER, again);
        var stolen = other.post(REGISTER, form(agency));

        assertThat(twice.status()).isEqualTo(201);
        assertThat(twice.at("/name")).isEqualTo("Gulf Star Manpower");
        assertThat(stolen.status()).as(stolen.text()).isEqualTo(409);
    }

    @Test
    void an_edit_of_what_has_changed_meanwhile_overwrites_nothing() {
        String read = keeper.get(path("")).etag();
        Map<String, Object> first = with("name", "Gulf Star International");
        Map<String, Object> second = with("name", "Overwritten");

        var changed = keeper.put(path(""), read, first);
        var late = keeper.put(path(""), read, second);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(keeper.put(path(""), "", second).status()).isEqualTo(428);
        assertThat(keeper.transition(path("/check"), read, due(30)).status()).isEqualTo(412);
        assertThat(other.get(path("")).at("/name")).isEqualTo("Gulf Star International");
    }

    @Test
    void another_centre_changes_verifies_and_replies_nothing() {
        String read = other.get(path("")).etag();

        for (var refused : List.of(
                other.put(path(""), read, with("name", "Overwritten")),
                other.transition(path("/check"), read, due(30)),
                other.post(path("/replies"), reply("We are honest.", TODAY)))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:not-the-steward");
        }
    }

    @Test
    void postgresql_lets_no_other_centre_write_whatever_the_program_says() {
        String forge = "INSERT INTO network.recruiter (id, name, folded, country, licence_status, fee_kind, keeper_id)"
                + " VALUES (gen_random_uuid(), 'x', 'x', 'CV', 'LICENSED', 'NONE', '" + praia + "')";
        String reply =
                "INSERT INTO network.recruiter_reply (id, recruiter_id, words, replied_on, received_by, entered_by)"
                        + " VALUES (gen_random_uuid(), '" + agency + "', 'x', current_date, '" + lisbon + "', '"
                        + lisbon + "')";
        String verify = "UPDATE network.recruiter SET verified_by = '" + lisbon + "' WHERE id = '" + agency + "'";

        assertThat(as(lisbon, "UPDATE network.recruiter SET name = 'x' WHERE id = '" + agency + "'"))
                .isZero();
        assertThat(as(praia, "UPDATE network.recruiter SET name = 'y' WHERE id = '" + agency + "'"))
                .isEqualTo(1);
        refused(lisbon, forge, "row-level security");
        refused(lisbon, reply, "row-level security");
        refused(praia, verify, "in its own name");
        refused(praia, "UPDATE network.recruiter SET keeper_id = '" + lisbon + "'", "permission denied");
        refused(praia, "DELETE FROM network.recruiter WHERE id = '" + agency + "'", "permission denied");
        refused(praia, "UPDATE network.recruiter_reply SET words = 'x'", "permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("UPDATE network.recruiter SET name = 'x'").update())
                .withStackTraceContaining("permission denied");
    }

    @Test
    void who_may_propose_records_complaints_and_keeps_no_entry_and_who_may_read_only_reads() {
        Api reception = network.receptionist(praia);
        Api volunteer = network.staff(praia, "volunteer", "Vol Unteer");
        String read = reception.get(path("")).etag();

        assertThat(reception.post(REGISTER, form(Ids.next())).status()).isEqualTo(403);
        assertThat(reception.put(path(""), read, form(agency)).status()).isEqualTo(403);
        assertThat(reception.transition(path("/check"), read, due(30)).status()).isEqualTo(403);
        assertThat(reception.post(path("/replies"), reply("x", TODAY)).status()).isEqualTo(403);
        assertThat(reception
                        .post(path("/complaints"), complaint("fees", "alleged"))
                        .status())
                .isEqualTo(201);
        assertThat(volunteer
                        .post(path("/complaints"), complaint("fees", "alleged"))
                        .status())
                .isEqualTo(403);
        assertThat(volunteer.get(path("/complaints")).status()).isEqualTo(403);
        assertThat(network.administrator().get(path("/complaints")).status()).isEqualTo(403);
        assertThat(volunteer.get(REGISTER).status()).isEqualTo(200);
    }

    @Test
    void hostile_facts_are_refused_with_a_pointer() {
        Map<String, Consumer<Map<String, Object>>> hostile = new LinkedHashMap<>();
        hostile.put("#/name", form -> form.put("name", "x".repeat(301)));
        hostile.put("#/otherNames/0", form -> form.put("otherNames", List.of(" ")));
        hostile.put("#/country", form -> form.put("country", "ZZ"));
        hostile.put("#/destinations", form -> form.put("destinations", List.of("AE", "Kuwait")));
        hostile.put("#/licence/checkUrl", form -> form.put("licence", licence("checkUrl", "javascript:alert(1)")));
        hostile.put("#/licence/status", form -> form.put("licence", licence("status", "excellent")));
        hostile.put("#/licence/validUntil", form -> form.put("licence", licence("validUntil", "2019-01-01")));
        hostile.put("#/licence/validFrom", form -> {
            Map<String, Object> licence = licence("validUntil", null);
            licence.put("validFrom", TODAY.plusDays(1).toString());
            form.put("licence", licence);
        });
        hostile.put("#/fees/currency", form -> form.put("fees", fees("amount", 10, "XYZ", null)));
        hostile.put("#/fees/amount", form -> form.put("fees", fees("none", 10, null, null)));
        hostile.put("#/fees/description", form -> form.put("fees", fees("described", null, null, " ")));
        hostile.put("#/sanctions/0/source", form -> form.put("sanctions", List.of(sanction("data:text/html,x"))));
        hostile.put("#/sanctions/0/on", form -> {
            Map<String, Object> tomorrow = sanction("https://labour.example.gov/1");
            tomorrow.put("on", TODAY.plusDays(1).toString());
            form.put("sanctions", List.of(tomorrow));
        });
        hostile.put("#/dueOn", form -> form.put("dueOn", TODAY.plusDays(400).toString()));

        hostile.forEach((pointer, edit) -> {
            Map<String, Object> form = form(Ids.next());
            edit.accept(form);
            var refused = keeper.post(REGISTER, form);
            assertThat(refused.status()).as(pointer + refused.text()).isEqualTo(400);
            assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                    .contains(pointer);
        });
        assertThat(keeper.post(REGISTER, with("name", "Gulf\u0000Star")).status())
                .isEqualTo(400);
        for (String trick :
                List.of("https://labour.gov@evil.example/", "http:///nowhere", "HTTPS ://x", "ftp://x.org")) {
            Map<String, Object> form = form(Ids.next());
            form.put("licence", licence("checkUrl", trick));
            assertThat(keeper.post(REGISTER, form).status()).as(trick).isEqualTo(400);
        }
    }

    @Test
    void postgresql_keeps_no_address_that_is_not_of_the_web() {
        for (String sql : List.of(
                "UPDATE network.recruiter SET check_url = 'javascript:alert(1)'",
                "UPDATE network.recruiter SET sanctions = '[{\"source\": \"javascript:alert(1)\"}]'",
                "UPDATE network.recruiter SET sanctions = '[{\"what\": \"no source\"}]'",
                "UPDATE network.recruiter SET fee_kind = 'NONE'")) {
            refused(praia, sql + " WHERE id = '" + agency + "'", "check constraint");
        }
        assertThat(as(
                        praia,
                        "UPDATE network.recruiter SET sanctions = '[{\"source\": \"https://a.example/b\"}]' WHERE id = '"
                                + agency + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_employer_pays_is_an_answer_of_its_own() {
        UUID free = Ids.next();
        Map<String, Object> form = form(free);
        form.put("fees", fees("none", null, null, null));

        var added = keeper.post(REGISTER, form);

        assertThat(added.at("/fees/kind")).isEqualTo("none");
        assertThat(added.body().at("/fees/amount").isNull()).isTrue();
    }

    @Test
    void a_licence_runs_out_by_itself_and_what_is_worse_stays() {
        String yesterday = TODAY.minusDays(1).toString();
        String read = keeper.get(path("")).etag();
        var expired = keeper.put(path(""), read, with("licence", licence("validUntil", yesterday)));

        assertThat(expired.at("/status")).as(expired.text()).isEqualTo("expired");
        assertThat(expired.at("/licence/status")).isEqualTo("licensed");
        assertThat(found("q=gulf&status=expired")).contains(agency.toString());
        assertThat(found("q=gulf&status=licensed")).doesNotContain(agency.toString());

        Map<String, Object> revoked = licence("validUntil", yesterday);
        revoked.put("status", "revoked");
        assertThat(keeper.put(path(""), expired.etag(), with("licence", revoked))
                        .at("/status"))
                .isEqualTo("revoked");
    }

    @Test
    void a_sanction_that_was_lifted_stays_in_sight_and_holds_no_longer() {
        Map<String, Object> lifted = sanction("https://labour.example.gov/decisions/9");
        lifted.put("liftedOn", TODAY.toString());

        var changed = keeper.put(path(""), keeper.get(path("")).etag(), with("sanctions", List.of(lifted)));

        assertThat(changed.body().at("/sanctioned").asBoolean())
                .as(changed.text())
                .isFalse();
        assertThat(changed.at("/sanctions/0/liftedOn")).isEqualTo(TODAY.toString());
        lifted.put("liftedOn", "2020-01-01");
        assertThat(keeper.put(path(""), changed.etag(), with("sanctions", List.of(lifted)))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/sanctions/0/liftedOn");
    }

    @Test
    void a_licence_holds_until_the_end_of_its_last_day() {
        String read = keeper.get(path("")).etag();

        var last = keeper.put(path(""), read, with("licence", licence("validUntil", TODAY.toString())));

        assertThat(last.at("/status")).isEqualTo("licensed");
    }

    @Test
    void an_entry_is_stale_after_its_day_until_its_keeper_makes_sure_again() {
        superuser(
                "UPDATE network.recruiter SET verified_on = current_date - 90, due_on = current_date - 1, changed_at = '"
                        + LONG_AGO + "T12:00:00Z' WHERE id = '" + agency + "'");
        var stale = keeper.get(path(""));
        assertThat(stale.body().at("/stale").asBoolean()).isTrue();
        assertThat(item("q=gulf").path("stale").asBoolean()).isTrue();

        var checked = keeper.transition(path("/check"), stale.etag(), due(60));

        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        assertThat(checked.body().at("/stale").asBoolean()).isFalse();
        assertThat(checked.at("/check/on")).isEqualTo(TODAY.toString());
        assertThat(checked.at("/check/dueOn")).isEqualTo(TODAY.plusDays(60).toString());
        assertThat(checked.at("/changedOn")).as("a check changes nothing").isEqualTo(LONG_AGO.toString());
        assertThat(keeper.transition(path("/check"), checked.etag(), due(0)).at("/errors/0/pointer"))
                .isEqualTo("#/dueOn");
    }

    @Test
    void a_change_after_a_check_is_seen_to_be_later() {
        superuser("UPDATE network.recruiter SET verified_on = current_date - 9, changed_at = '" + LONG_AGO
                + "T12:00:00Z' WHERE id = '" + agency + "'");
        Map<String, Object> form = with("name", "Gulf Star International");
        form.put("dueOn", null);

        var changed = keeper.put(path(""), keeper.get(path("")).etag(), form);

        assertThat(changed.at("/changedOn")).isEqualTo(TODAY.toString());
        assertThat(changed.at("/check/on")).isEqualTo(TODAY.minusDays(9).toString());
        form.put("dueOn", TODAY.plusDays(30).toString());
        assertThat(keeper.put(path(""), changed.etag(), form).at("/check/on")).isEqualTo(TODAY.toString());
    }

    @Test
    void what_nobody_has_verified_yet_is_stale_from_the_start() {
        UUID unverified = Ids.next();
        Map<String, Object> form = form(unverified);
        form.put("dueOn", null);

        var added = keeper.post(REGISTER, form);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().at("/stale").asBoolean()).isTrue();
        assertThat(added.body().at("/check").isNull()).isTrue();
    }

    @Test
    void a_name_is_found_with_typing_errors_without_accents_and_by_its_other_names() {
        UUID accented = added("Agência Atlântico de Colocação", List.of("ATC Lda"));
        UUID arabic = added("مَكْتَبُ الأَمَانَة للإستقدام", List.of("Al-Amana Recruitment"));

        assertThat(found("q=glf satr")).contains(agency.toString());
        assertThat(found("q=guld star")).contains(agency.toString());
        assertThat(found("q=gulf manpwoer")).contains(agency.toString());
        assertThat(found("q=agencia atlantico")).contains(accented.toString());
        assertThat(found("q=agensia colocacao")).contains(accented.toString());
        assertThat(found("q=gul")).contains(agency.toString());
        assertThat(found("q=power")).contains(agency.toString());
        assertThat(found("q=gu")).contains(agency.toString());
        assertThat(found("q=golden")).doesNotContain(agency.toString());
        assertThat(found("q=atc")).contains(accented.toString()).doesNotContain(arabic.toString());
        assertThat(found("q=مكتب الامانة")).contains(arabic.toString());
        assertThat(found("q=الامانه")).contains(arabic.toString());
        assertThat(found("q=مكتيب")).contains(arabic.toString());
        assertThat(found("q=amana recruitmnt")).contains(arabic.toString());
        assertThat(found("q=' OR 1=1 --")).doesNotContain(agency.toString());
        assertThat(found("q=%25")).isNotEmpty();
        assertThat(other.get(REGISTER + "?q=" + "x".repeat(201)).at("/errors/0/pointer"))
                .isEqualTo("#/q");
    }

    @Test
    void agencies_of_a_country_are_those_that_are_there_and_those_that_send_people_there() {
        assertThat(found("q=gulf&country=CV")).contains(agency.toString());
        assertThat(found("q=gulf&country=AE")).contains(agency.toString());
        assertThat(found("q=gulf&country=FR")).doesNotContain(agency.toString());
        assertThat(other.get(REGISTER + "?country=XX").at("/errors/0/pointer")).isEqualTo("#/country");
        assertThat(other.get(REGISTER + "?status=excellent").at("/errors/0/pointer"))
                .isEqualTo("#/status");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        String word = "pagination" + agency.toString().substring(30);
        List<String> added = IntStream.range(0, 5)
                .mapToObj(i -> added(word + " " + i, List.of()).toString())
                .toList();
        List<String> seen = new ArrayList<>();
        String after = "";

        do {
            var page = other.get(REGISTER + "?limit=2&q=" + word + (after.isEmpty() ? "" : "&after=" + after));
            items(page).forEach(item -> seen.add(item.path("id").asString()));
            after = page.body().path("next").isNull() ? "" : page.at("/next");
        } while (!after.isEmpty());

        assertThat(seen).isEqualTo(added.reversed());
        assertThat(other.get(REGISTER + "?after=nonsense").at("/errors/0/pointer"))
                .isEqualTo("#/after");
    }

    @Test
    void with_twenty_thousand_agencies_every_way_of_looking_uses_its_index() throws SQLException {
        superuser(
                "INSERT INTO network.recruiter (id, name, folded, country, destinations, licence_status, fee_kind, fee_text,"
                        + " keeper_id, entered_at) SELECT gen_random_uuid(), 'Agency ' || i, 'agency ' || md5(i::text),"
                        + " chr(65 + i % 26) || chr(65 + i / 26 % 26), '{QA}', 'UNKNOWN', 'DESCRIBED', repeat('So much. ', 80), '"
                        + praia + "', now() - i * interval '1 minute' FROM generate_series(1, 20000) i");
        superuser("VACUUM ANALYZE network.recruiter");
        String newest = " AND (entered_at, id) < (now(), gen_random_uuid()) ORDER BY entered_at DESC, id DESC LIMIT 21";
        try {
            assertThat(plan(
                            "WITH named AS NOT MATERIALIZED (SELECT * FROM network.recruiter) SELECT * FROM named WHERE true"
                                    + newest))
                    .contains("recruiter_newest");
            assertThat(plan(
                            "WITH named AS MATERIALIZED (SELECT * FROM network.recruiter WHERE 'manpwoer' OPERATOR(ext.<%) folded)"
                                    + " SELECT * FROM named WHERE true" + newest))
                    .contains("recruiter_similar");
            assertThat(plan("SELECT * FROM network.recruiter WHERE (country = 'CV' OR destinations @> '{CV}')"
                            + newest))
                    .contains("recruiter_destinations");
            assertThat(found("q=glf manpower")).contains(agency.toString());
        } finally {
            superuser("DELETE FROM network.recruiter WHERE name LIKE 'Agency %'");
        }
    }

    @Test
    void complaints_are_hidden_below_eleven_and_counted_from_eleven_on_over_all_centres() {
        complain(keeper, "fees", "alleged", 5);
        complain(other, "fees", "alleged", 5);
        assertThat(total("alleged")).isEqualTo("hidden");
        assertThat(kinds("alleged").values()).containsOnly("hidden");

        complain(other, "fees", "alleged", 1);

        assertThat(total("alleged")).isEqualTo("11");
        assertThat(kinds("alleged")).containsEntry("fees", "11").containsEntry("wages", "0");
        assertThat(total("upheld")).isEqualTo("hidden");
        assertThat(other.get(path("")).at("/complaints/threshold")).isEqualTo("11");
    }

    @Test
    void that_nobody_has_complained_is_not_told_either_or_the_first_who_does_would_be_noticed() {
        String before = other.get(path("")).body().path("complaints").toString();

        complain(keeper, "violence-or-threats", "alleged", 1);

        assertThat(other.get(path("")).body().path("complaints").toString()).isEqualTo(before);
    }

    @Test
    void a_hidden_kind_cannot_be_worked_out_as_a_difference() {
        complain(keeper, "fees", "alleged", 12);
        complain(other, "violence-or-threats", "alleged", 1);

        assertThat(total("alleged")).isEqualTo("13");
        assertThat(kinds("alleged")).containsEntry("fees", "hidden").containsEntry("violence-or-threats", "hidden");

        complain(other, "wages", "alleged", 20);

        assertThat(total("alleged")).isEqualTo("33");
        assertThat(kinds("alleged"))
                .containsEntry("wages", "20")
                .containsEntry("fees", "hidden")
                .containsEntry("violence-or-threats", "hidden");
    }

    @Test
    void alleged_and_upheld_are_counted_apart() {
        complain(keeper, "wages", "alleged", 11);
        complain(keeper, "wages", "upheld", 3);
        assertThat(total("alleged")).isEqualTo("11");
        assertThat(total("upheld")).isEqualTo("hidden");

        complain(other, "passport-kept", "upheld", 11);

        assertThat(total("alleged")).isEqualTo("11");
        assertThat(total("upheld")).isEqualTo("14");
        assertThat(kinds("upheld")).containsEntry("wages", "hidden").containsEntry("passport-kept", "hidden");
    }

    @Test
    void what_is_upheld_moves_and_what_is_withdrawn_is_gone_from_the_counts() {
        complain(keeper, "fees", "alleged", 12);
        List<JsonNode> own = items(keeper.get(path("/complaints?limit=100")));
        assertThat(own).hasSize(12);

        var upheld = step(keeper, own.get(0), "upholding");
        assertThat(upheld.at("/state")).as(upheld.text()).isEqualTo("upheld");
        assertThat(total("alleged")).isEqualTo("11");

        var withdrawn = step(keeper, own.get(1), "withdrawal");
        assertThat(withdrawn.at("/state")).isEqualTo("withdrawn");
        assertThat(total("alleged")).isEqualTo("hidden");

        assertThat(step(keeper, own.get(0), "withdrawal").status()).isEqualTo(412);
        assertThat(step(keeper, withdrawn.body(), "upholding").at("/type"))
                .isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(step(keeper, upheld.body(), "withdrawal").at("/state")).isEqualTo("withdrawn");
    }

    @Test
    void a_centre_sees_and_changes_its_own_complaints_only() {
        complain(keeper, "fees", "alleged", 1);
        JsonNode one = items(keeper.get(path("/complaints"))).getFirst();

        assertThat(items(other.get(path("/complaints")))).isEmpty();
        assertThat(step(other, one, "withdrawal").status()).isEqualTo(404);
        assertThat(step(other, one, "upholding").status()).isEqualTo(404);
        Map<String, Object> stolen = complaint("wages", "alleged");
        stolen.put("id", one.path("id").asString());
        assertThat(other.post(path("/complaints"), stolen).status()).isEqualTo(409);
        var again = keeper.post(path("/complaints"), stolen);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/kind")).isEqualTo("fees");
    }

    @Test
    void a_complaint_is_recorded_in_no_month_to_come_and_not_as_withdrawn_and_nothing_else_is_kept_of_it() {
        Map<String, Object> early = complaint("fees", "alleged");
        early.put("month", YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString());
        Map<String, Object> talkative = complaint("other", "alleged");
        talkative.put("note", "Maria says so");
        talkative.put("clientId", UUID.randomUUID());

        assertThat(keeper.post(path("/complaints"), early).at("/errors/0/pointer"))
                .isEqualTo("#/month");
        assertThat(keeper.post(path("/complaints"), complaint("fees", "withdrawn"))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/state");
        assertThat(keeper.post(path("/complaints"), complaint("gossip", "alleged"))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/kind");
        var recorded = keeper.post(path("/complaints"), talkative);
        assertThat(recorded.body().propertyNames())
                .containsExactlyInAnyOrder("id", "month", "kind", "state", "version");
        assertThat(jdbcColumns("recruiter_complaint"))
                .containsExactlyInAnyOrder("id", "recruiter_id", "centre_id", "month", "kind", "state", "version");
    }

    @Test
    void postgresql_shows_single_complaints_to_their_centre_and_to_nobody_else() {
        complain(keeper, "fees", "alleged", 2);
        String mine = "SELECT count(*)::int FROM network.recruiter_complaint WHERE recruiter_id = '" + agency + "'";
        String forge = "INSERT INTO network.recruiter_complaint (id, recruiter_id, centre_id, month, kind, state)"
                + " VALUES (gen_random_uuid(), '" + agency + "', '" + praia + "', '2026-01-01', 'FEES', 'UPHELD')";
        String withdraw = "UPDATE network.recruiter_complaint SET state = 'WITHDRAWN'";
        String reopen = "UPDATE network.recruiter_complaint SET state = 'ALLEGED'";

        assertThat(asked(praia, mine)).isEqualTo(2);
        assertThat(asked(lisbon, mine)).isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(mine).query(Integer.class).single())
                .withStackTraceContaining("permission denied");
        refused(lisbon, forge, "row-level security");
        assertThat(as(lisbon, withdraw)).isZero();
        refused(praia, "UPDATE network.recruiter_complaint SET kind = 'WAGES'", "permission denied");
        refused(praia, "DELETE FROM network.recruiter_complaint", "permission denied");
        assertThat(as(praia, withdraw)).isEqualTo(2);
        refused(praia, reopen, "does not go from");
    }

    @Test
    void postgresql_hides_what_the_rule_of_all_figures_hides() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            UUID id = UUID.randomUUID();
            Map<String, Integer> counts = new LinkedHashMap<>();
            // In the order in which the function breaks a tie.
            KINDS.stream().sorted().forEach(kind -> counts.put(kind, random.nextInt(3) * random.nextInt(12)));
            superuser(
                    "INSERT INTO network.recruiter (id, name, folded, country, licence_status, fee_kind, keeper_id) VALUES ('"
                            + id + "', 'x', 'x', 'CV', 'UNKNOWN', 'UNKNOWN', '" + praia + "')");
            counts.forEach((kind, count) -> superuser(
                    "INSERT INTO network.recruiter_complaint (id, recruiter_id, centre_id, month, kind, state)"
                            + " SELECT gen_random_uuid(), '" + id + "', '" + lisbon + "', '2026-01-01', '"
                            + code(kind) + "', 'UPHELD' FROM generate_series(1, " + count + ")"));
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Cell> expected = Suppression.breakdown(counts);

            Map<String, String> told = kinds(id, "upheld");

            expected.forEach((kind, cell) -> assertThat(told.get(kind))
                    .as(counts + " " + kind)
                    .isEqualTo(
                            total < Suppression.THRESHOLD || cell.suppressed()
                                    ? "hidden"
                                    : String.valueOf(cell.count())));
        }
    }

    @Test
    void the_agency_replies_and_a_later_reply_stands_beside_the_earlier_one() {
        Map<String, Object> first = reply("We have returned the fees.", TODAY.minusDays(30));
        Map<String, Object> second = reply("Our licence was renewed.", TODAY);
        second.put("receivedBy", lisbon);

        assertThat(keeper.post(path("/replies"), first).status()).isEqualTo(201);
        assertThat(keeper.post(path("/replies"), second).status()).isEqualTo(201);
        var twice = keeper.post(path("/replies"), first);

        assertThat(twice.status()).isEqualTo(201);
        var found = other.get(path(""));
        assertThat(found.body().path("replies").size()).isEqualTo(2);
        assertThat(found.at("/replies/0/words")).isEqualTo("Our licence was renewed.");
        assertThat(found.at("/replies/0/receivedBy/name")).isEqualTo("CNAI Lisboa");
        assertThat(found.at("/replies/1/words")).isEqualTo("We have returned the fees.");
        assertThat(keeper.post(path("/replies"), reply("Later", TODAY.plusDays(1)))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/repliedOn");
        Map<String, Object> nowhere = reply("x", TODAY);
        nowhere.put("receivedBy", UUID.randomUUID());
        assertThat(keeper.post(path("/replies"), nowhere).at("/errors/0/pointer"))
                .isEqualTo("#/receivedBy");
    }

    @Test
    void what_is_not_there_does_not_exist() {
        String nothing = REGISTER + "/" + UUID.randomUUID();

        assertThat(other.get(nothing).status()).isEqualTo(404);
        assertThat(other.post(nothing + "/complaints", complaint("fees", "alleged"))
                        .status())
                .isEqualTo(404);
        assertThat(keeper.post(nothing + "/replies", reply("x", TODAY)).status())
                .isEqualTo(404);
    }

    private String path(String rest) {
        return REGISTER + "/" + agency + rest;
    }

    private UUID added(String name, List<String> otherNames) {
        UUID id = Ids.next();
        Map<String, Object> form = form(id);
        form.put("name", name);
        form.put("otherNames", otherNames);
        var answer = keeper.post(REGISTER, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private void complain(Api who, String kind, String state, int times) {
        for (int i = 0; i < times; i++) {
            var answer = who.post(path("/complaints"), complaint(kind, state));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    private Api.Answer step(Api who, JsonNode complaint, String step) {
        return who.transition(
                REGISTER + "/complaints/" + complaint.path("id").asString() + "/" + step,
                "\"" + complaint.path("version").asLong() + "\"",
                Map.of());
    }

    private String total(String state) {
        return cell(network.administrator().get(path("")).body().at("/complaints/" + state + "/total"));
    }

    private Map<String, String> kinds(String state) {
        return kinds(agency, state);
    }

    private Map<String, String> kinds(UUID id, String state) {
        Map<String, String> kinds = new HashMap<>();
        network.administrator()
                .get(REGISTER + "/" + id)
                .body()
                .at("/complaints/" + state + "/kinds")
                .forEach(kind -> kinds.put(kind.path("kind").asString(), cell(kind.path("complaints"))));
        assertThat(kinds).containsOnlyKeys(KINDS);
        return kinds;
    }

    private static String cell(JsonNode cell) {
        return cell.path("suppressed").asBoolean()
                ? "hidden"
                : cell.path("count").asString();
    }

    /** The ids of the first page. */
    private List<String> found(String query) {
        var page =
                other.get(REGISTER + "?limit=100&" + query.replace(" ", "%20").replace("'", "%27"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return items(page).stream().map(item -> item.path("id").asString()).toList();
    }

    private JsonNode item(String query) {
        return items(other.get(REGISTER + "?limit=100&" + query)).stream()
                .filter(item -> item.path("id").asString().equals(agency.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(Api.Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .toList();
    }

    private int as(UUID centre, String sql) {
        return Tenancy.<Integer, RuntimeException>callAs(
                logins.of(centre), () -> jdbc.sql(sql).update());
    }

    private int asked(UUID centre, String sql) {
        return Tenancy.<Integer, RuntimeException>callAs(
                logins.of(centre), () -> jdbc.sql(sql).query(Integer.class).single());
    }

    private void refused(UUID centre, String sql, String because) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> as(centre, sql))
                .withStackTraceContaining(because);
    }

    private List<String> jdbcColumns(String table) {
        return jdbc.sql(
                        "SELECT attname::text FROM pg_attribute WHERE attrelid = ('network.' || ?)::regclass AND attnum > 0")
                .param(table)
                .query(String.class)
                .list();
    }

    /** As a centre reads, so through the policy. */
    private String plan(String select) throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET pg_trgm.word_similarity_threshold = 0.4");
            statement.execute("SET ROLE mrc_centre");
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery("EXPLAIN " + select)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static void superuser(String sql) {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(String kind) {
        return kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private Map<String, Object> with(String fact, Object value) {
        Map<String, Object> form = form(agency);
        form.put(fact, value);
        return form;
    }

    private Map<String, Object> complaint(String kind, String state) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("month", YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString());
        form.put("kind", kind);
        form.put("state", state);
        return form;
    }

    private Map<String, Object> reply(String words, LocalDate on) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("words", words);
        form.put("repliedOn", on.toString());
        form.put("receivedBy", praia);
        return form;
    }

    private static Map<String, Object> due(int days) {
        return Map.of("dueOn", TODAY.plusDays(days).toString());
    }

    private static Map<String, Object> licence(String fact, Object value) {
        Map<String, Object> licence = new HashMap<>();
        licence.put("number", "LIC-77");
        licence.put("authority", "Ministry of Labour");
        licence.put("status", "licensed");
        licence.put("validFrom", "2020-01-01");
        licence.put("validUntil", TODAY.plusYears(1).toString());
        licence.put("checkUrl", "https://labour.example.gov/agencies?q=LIC-77");
        licence.put(fact, value);
        return licence;
    }

    private static Map<String, Object> fees(String kind, Object amount, String currency, String description) {
        Map<String, Object> fees = new HashMap<>();
        fees.put("kind", kind);
        fees.put("amount", amount);
        fees.put("currency", currency);
        fees.put("description", description);
        return fees;
    }

    private static Map<String, Object> sanction(String source) {
        Map<String, Object> sanction = new HashMap<>();
        sanction.put("on", "2025-05-01");
        sanction.put("by", "Ministry of Labour");
        sanction.put("what", "Fined for charging twice");
        sanction.put("source", source);
        return sanction;
    }

    static Map<String, Object> form(UUID id) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("name", "Gulf Star Manpower");
        form.put("otherNames", List.of("GSM Recruitment"));
        form.put("country", "CV");
        form.put("destinations", List.of("AE", "PT"));
        form.put("licence", licence("number", "LIC-77"));
        form.put("fees", fees("amount", 1500.5, "CVE", "One month of the first wage at most"));
        form.put("sanctions", List.of(sanction("https://labour.example.gov/decisions/9")));
        form.put("dueOn", TODAY.plusDays(90).toString());
        return form;
    }
}
