package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who keeps an entry of the directory true, what others may say of it, and what becomes of one that nobody keeps. */
class StewardshipTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    private UUID region;
    private UUID praia;
    private UUID lisbon;
    private Api keeper;
    private Api other;
    private UUID agency;
    private UUID service;

    @BeforeEach
    void an_agency_that_praia_keeps() {
        region = network.region();
        praia = network.centre("CAMPO Praia", "CV", "origin", region);
        lisbon = network.centre("CNAI Lisboa", "PT", "destination");
        keeper = network.staff(praia, "counsellor", "Keeper Keepova");
        other = network.staff(lisbon, "counsellor", "Other Otherova");
        agency = Ids.next();
        service = Ids.next();
        var added = keeper.post("/api/v1/directory/agencies", form(agency, service, "Caritas Test " + service));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    @Test
    void an_added_agency_is_found_by_everybody_with_who_made_sure_of_it_and_until_when() {
        var found = other.get("/api/v1/directory/services/" + service);

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.at("/organization/name")).isEqualTo("Caritas Test");
        assertThat(found.at("/assuredOn")).isEqualTo(TODAY.toString());
        assertThat(found.at("/assuredBy")).isEqualTo(praia.toString());
        assertThat(found.at("/steward")).isEqualTo(praia.toString());
        assertThat(found.at("/dueOn")).isEqualTo(TODAY.plusDays(90).toString());
        assertThat(found.body().at("/stale").asBoolean()).isFalse();
        assertThat(found.at("/hours/0/day")).isEqualTo("MO");
        assertThat(found.at("/locations/0/city")).isEqualTo("Praia");
        var published = network.api().get("/hsds/services/" + service);
        assertThat(published.at("/assured_date")).isEqualTo(TODAY.toString());
        assertThat(published.at("/schedules/0/byday")).isEqualTo("MO,TU");
        assertThat(published.text()).doesNotContain("Keepova");
    }

    @Test
    void adding_it_twice_adds_it_once_and_its_id_is_nobody_elses() {
        var again = keeper.post("/api/v1/directory/agencies", form(agency, service, "Caritas Test " + service));
        var stolen = other.post("/api/v1/directory/agencies", form(agency, Ids.next(), "Stolen"));

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(history(keeper)).hasSize(1);
        assertThat(stolen.status()).as(stolen.text()).isEqualTo(409);
    }

    @Test
    void whoever_keeps_it_changes_it_and_what_was_not_touched_stays() {
        var facts = keeper.get(path("/facts"));
        ObjectNode changed = facts(facts);
        changed.put("name", "Caritas legal desk");
        changed.put("fees", "Free of charge");
        changed.withArray("phones")
                .addObject()
                .put("number", "+238 555 77 88")
                .putNull("extension")
                .putNull("type")
                .putNull("description");

        var said = keeper.transition(path("/changes"), facts.etag(), change(changed));

        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(said.at("/status")).isEqualTo("accepted");
        assertThat(said.body().at("/applied").asBoolean()).isTrue();
        var found = other.get("/api/v1/directory/services/" + service);
        assertThat(found.at("/name")).isEqualTo("Caritas legal desk");
        assertThat(found.at("/fees")).isEqualTo("Free of charge");
        assertThat(found.text()).contains("+238 555 77 88", "+238 555 11 22", "Rua Inventada 1");
        assertThat(facts(keeper.get(path("/facts")))).isEqualTo(changed);
    }

    @Test
    void an_edit_of_an_entry_that_has_changed_meanwhile_overwrites_nothing() {
        var facts = keeper.get(path("/facts"));
        ObjectNode first = facts(facts).put("fees", "Ten");
        ObjectNode second = facts(facts).put("fees", "Twenty");
        assertThat(keeper.transition(path("/changes"), facts.etag(), change(first))
                        .status())
                .isEqualTo(201);

        var late = keeper.transition(path("/changes"), facts.etag(), change(second));

        assertThat(late.status()).isEqualTo(412);
        assertThat(keeper.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("Ten");
        assertThat(keeper.transition(path("/changes"), "", change(second)).status())
                .isEqualTo(428);
    }

    @Test
    void others_propose_and_nothing_changes_until_the_steward_takes_what_it_wants_of_it() {
        var proposed = propose("Moved next door", facts -> {
            facts.put("fees", "Five euros");
            facts.put("eligibility", "Everybody");
        });
        assertThat(proposed.at("/status")).isEqualTo("proposed");
        assertThat(other.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("");
        JsonNode waiting = one(keeper.get("/api/v1/directory/changes?box=to-decide"), proposed.at("/id"));
        assertThat(waiting.path("changes").size()).isEqualTo(2);
        assertThat(waiting.path("note").asString()).isEqualTo("Moved next door");
        assertThat(keeper.get("/api/v1/directory/keeping")
                        .body()
                        .path("proposals")
                        .asInt())
                .isEqualTo(1);

        var accepted = keeper.transition(
                "/api/v1/directory/changes/" + proposed.at("/id") + "/acceptance",
                proposed.etag(),
                Map.of("facts", List.of("fees"), "entryVersion", version()));

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        var found = other.get("/api/v1/directory/services/" + service);
        assertThat(found.at("/fees")).isEqualTo("Five euros");
        assertThat(found.at("/eligibility")).isEqualTo("");
        JsonNode told = one(other.get("/api/v1/directory/changes?box=ours"), proposed.at("/id"));
        assertThat(told.path("status").asString()).isEqualTo("accepted");
        assertThat(told.at("/accepted/0").asString()).isEqualTo("fees");
        assertThat(keeper.get("/api/v1/directory/keeping")
                        .body()
                        .path("proposals")
                        .asInt())
                .isZero();
    }

    @Test
    void a_rejection_says_why_and_a_decision_is_made_once() {
        var proposed = propose("Closed?", facts -> facts.put("status", "defunct"));
        String path = "/api/v1/directory/changes/" + proposed.at("/id");

        var rejected =
                keeper.transition(path + "/rejection", proposed.etag(), Map.of("because", "They answered today"));
        var again = keeper.transition(
                path + "/acceptance", rejected.etag(), Map.of("facts", List.of("status"), "entryVersion", version()));

        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(other.get(path).at("/because")).isEqualTo("They answered today");
        assertThat(other.get("/api/v1/directory/services/" + service).status()).isEqualTo(200);
    }

    @Test
    void only_the_steward_decides_and_only_the_proposer_withdraws() {
        var proposed = propose("", facts -> facts.put("fees", "Nothing"));
        String path = "/api/v1/directory/changes/" + proposed.at("/id");
        Api third = network.staff(network.centre("MRC Dakar", "SN", "origin"), "manager", "Third Thirdova");
        Map<String, Object> acceptance = Map.of("facts", List.of("fees"), "entryVersion", version());

        assertThat(third.get(path).status()).isEqualTo(404);
        assertThat(third.transition(path + "/acceptance", "\"0\"", acceptance).status())
                .isEqualTo(404);
        assertThat(other.transition(path + "/acceptance", proposed.etag(), acceptance)
                        .at("/type"))
                .isEqualTo("urn:mrc:problem:not-the-steward");
        assertThat(other.transition(path + "/rejection", proposed.etag(), Map.of("because", "x"))
                        .status())
                .isEqualTo(409);
        assertThat(keeper.transition(path + "/withdrawal", proposed.etag(), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(network.receptionist(praia)
                        .transition(path + "/acceptance", proposed.etag(), acceptance)
                        .status())
                .isEqualTo(403);
        assertThat(other.transition(path + "/withdrawal", proposed.etag(), Map.of())
                        .at("/status"))
                .isEqualTo("withdrawn");
        assertThat(other.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("");
    }

    @Test
    void a_receptionist_of_the_steward_proposes_like_anybody_else() {
        Api reception = network.receptionist(praia);
        var facts = reception.get(path("/facts"));

        var said = reception.transition(
                path("/changes"), facts.etag(), change(facts(facts).put("fees", "Free")));

        assertThat(said.at("/status")).as(said.text()).isEqualTo("proposed");
    }

    @Test
    void postgresql_lets_no_other_centre_decide_whatever_the_program_says() {
        var proposed = propose("", facts -> facts.put("fees", "Nothing"));
        UUID id = UUID.fromString(proposed.at("/id"));
        String decide = "UPDATE network.directory_change SET status = 'ACCEPTED', accepted = '{fees}', decider_id = ?,"
                + " decided_by = gen_random_uuid(), decided_by_name = 'x', decided_at = now() WHERE id = ?";
        String decree =
                "INSERT INTO network.directory_change (id, service_id, proposer_id, proposed_by, proposed_by_name,"
                        + " fields, status, accepted, decider_id, decided_by, decided_by_name, decided_at)"
                        + " VALUES (gen_random_uuid(), ?, ?, gen_random_uuid(), 'x', '{}', 'ACCEPTED', '{}', ?, gen_random_uuid(),"
                        + " 'x', now())";

        for (UUID centre : List.of(lisbon)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> Tenancy.callAs(
                            logins.of(centre),
                            () -> jdbc.sql(decide).params(centre, id).update()))
                    .withStackTraceContaining("row-level security");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> Tenancy.callAs(
                            logins.of(centre),
                            () -> jdbc.sql(decree)
                                    .params(service, centre, centre)
                                    .update()))
                    .withStackTraceContaining("row-level security");
        }
        assertThat(Tenancy.<Integer, RuntimeException>callAs(
                        logins.of(praia),
                        () -> jdbc.sql(decree).params(service, praia, praia).update()))
                .isEqualTo(1);
    }

    @Test
    void a_check_counts_from_the_day_it_was_made_and_only_the_steward_makes_it() {
        makeDue(TODAY.minusDays(10));
        assertThat(other.get("/api/v1/directory/services/" + service)
                        .body()
                        .at("/stale")
                        .asBoolean())
                .isTrue();
        assertThat(keeper.get("/api/v1/directory/keeping").text()).contains(service.toString());
        Map<String, Object> check = checked(TODAY.plusDays(60));

        assertThat(other.post(path("/checks"), check).at("/type")).isEqualTo("urn:mrc:problem:not-the-steward");
        var made = keeper.post(path("/checks"), check);
        var twice = keeper.post(path("/checks"), check);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(twice.at("/id")).isEqualTo(made.at("/id"));
        var found = other.get("/api/v1/directory/services/" + service);
        assertThat(found.body().at("/stale").asBoolean()).isFalse();
        assertThat(found.at("/dueOn")).isEqualTo(TODAY.plusDays(60).toString());
        assertThat(keeper.get("/api/v1/directory/keeping").text()).doesNotContain(service.toString());
        assertThat(keeper.get("/api/v1/directory/keeping?all=true").text()).contains(service.toString());
        for (LocalDate never : List.of(TODAY, TODAY.plusDays(400))) {
            assertThat(keeper.post(path("/checks"), checked(never)).at("/errors/0/pointer"))
                    .isEqualTo("#/check/dueOn");
        }
    }

    @Test
    void what_nobody_has_checked_for_too_long_is_found_only_by_who_asks_for_it() {
        String q = "/api/v1/directory/services?q=" + service;
        makeDue(TODAY.minusDays(90));
        assertThat(other.get(q).body().path("total").asInt()).isEqualTo(1);

        makeDue(TODAY.minusDays(91));

        assertThat(other.get(q).body().path("total").asInt()).isZero();
        var outdated = other.get(q + "&outdated=true");
        assertThat(outdated.body().path("total").asInt()).isEqualTo(1);
        assertThat(outdated.body().at("/items/0/stale").asBoolean()).isTrue();
        assertThat(other.get("/api/v1/directory/services/" + service).status()).isEqualTo(200);
    }

    @Test
    void what_was_decided_and_not_yet_carried_out_is_done_at_the_next_round() {
        var facts = keeper.get(path("/facts"));
        Tenancy.runAs(
                logins.of(praia),
                () -> jdbc.sql("""
                        INSERT INTO network.directory_change (id, service_id, proposer_id, proposed_by, proposed_by_name,
                          fields, status, accepted, decider_id, decided_by, decided_by_name, decided_at)
                        VALUES (gen_random_uuid(), ?, ?, gen_random_uuid(), 'x', '{"fees": {"from": null, "to": "Late"}}',
                          'ACCEPTED', '{fees}', ?, gen_random_uuid(), 'x', now())
                        """).params(service, praia, praia).update());
        assertThat(other.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("");

        var check = keeper.post(path("/checks"), checked(TODAY.plusDays(30)));

        assertThat(check.status()).isEqualTo(201);
        assertThat(other.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("Late");
        assertThat(keeper.get(path("/facts")).etag()).isNotEqualTo(facts.etag());
    }

    @Test
    void one_change_that_cannot_be_carried_out_holds_up_none_behind_it() throws SQLException {
        for (String fields : List.of(
                "{\"status\": {\"from\": null, \"to\": \"nonsense\"}}",
                "{\"hours\": {\"from\": null, \"to\": \"no list\"}}")) {
            Tenancy.runAs(
                    logins.of(praia),
                    () -> jdbc.sql("""
                            INSERT INTO network.directory_change (id, service_id, proposer_id, proposed_by, proposed_by_name,
                              fields, status, accepted, decider_id, decided_by, decided_by_name, decided_at)
                            VALUES (gen_random_uuid(), ?, ?, gen_random_uuid(), 'x', CAST(? AS jsonb), 'ACCEPTED',
                              '{status,hours}', ?, gen_random_uuid(), 'x', now())
                            """).params(service, praia, fields, praia).update());
        }
        var facts = keeper.get(path("/facts"));

        var said = keeper.transition(
                path("/changes"), facts.etag(), change(facts(facts).put("fees", "Free")));

        assertThat(said.body().path("applied").asBoolean()).as(said.text()).isTrue();
        assertThat(other.get("/api/v1/directory/services/" + service).at("/fees"))
                .isEqualTo("Free");
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE network.directory_change SET applied_at = now()"
                            + " WHERE applied_at IS NULL AND status = 'ACCEPTED' AND service_id = '" + service + "'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void an_import_changes_nothing_of_what_a_centre_keeps_and_says_so() {
        var imported = network.administrator().raw("/api/v1/directory/imports", """
                        [{"id": "%s", "name": "Overwritten", "description": "By a bulk of older data."}]
                        """.formatted(agency));

        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        assertThat(imported.at("/errors/0/detail")).contains("A centre keeps this entry");
        assertThat(other.get("/api/v1/directory/services/" + service).at("/organization/name"))
                .isEqualTo("Caritas Test");
    }

    @Test
    void an_orphan_goes_to_its_region_and_from_there_to_a_centre_of_it() {
        UUID orphan = imported("CV", Ids.next());
        Api coordinator = network.coordinator(region);
        Api elsewhere = network.coordinator(network.region());
        String steward = "/api/v1/directory/organizations/" + orphan + "/steward";

        assertThat(coordinator.get("/api/v1/directory/orphans").text()).contains(orphan.toString());
        assertThat(elsewhere.get("/api/v1/directory/orphans").text()).doesNotContain(orphan.toString());
        assertThat(network.administrator().get("/api/v1/directory/orphans").text())
                .contains(orphan.toString());
        assertThat(elsewhere.put(steward, "", Map.of("centre", praia)).status()).isEqualTo(404);
        assertThat(coordinator.put(steward, "", Map.of("centre", lisbon)).status())
                .isEqualTo(400);
        assertThat(coordinator.put(steward, "", Map.of("centre", praia)).status())
                .isEqualTo(204);

        assertThat(coordinator.get("/api/v1/directory/orphans").text()).doesNotContain(orphan.toString());
        assertThat(keeper.get("/api/v1/directory/keeping").text()).contains("Orphan agency");
        assertThat(coordinator.put(steward, "", Map.of("centre", praia)).status())
                .isEqualTo(404);
    }

    @Test
    void what_a_closed_centre_kept_goes_to_its_region() throws SQLException {
        Api coordinator = network.coordinator(region);
        assertThat(coordinator.get("/api/v1/directory/orphans").text()).doesNotContain(agency.toString());

        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("UPDATE network.centre SET status = 'CLOSED' WHERE id = '" + praia + "'");
        }

        assertThat(coordinator.get("/api/v1/directory/orphans").text()).contains(agency.toString());
    }

    @Test
    void a_shelter_is_added_without_where_it_is() {
        UUID shelterId = Ids.next();
        Map<String, Object> form = form(Ids.next(), shelterId, "Safe house " + shelterId);
        form.put("confidential", true);
        assertThat(keeper.post("/api/v1/directory/agencies", form).at("/errors/0/pointer"))
                .isEqualTo("#/facts/places");
        withFacts(form, "places", List.of());

        var added = keeper.post("/api/v1/directory/agencies", form);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(network.api().get("/hsds/services/" + shelterId).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/directory/shelters").text()).contains(shelterId.toString());
        assertThat(other.get("/api/v1/directory/services?q=" + shelterId).text())
                .doesNotContain("Safe house");
        Api reception = network.receptionist(praia);
        assertThat(reception.get("/api/v1/directory/shelters").status()).isEqualTo(403);
        for (String rest : List.of("", "/facts", "/changes")) {
            assertThat(reception
                            .get("/api/v1/directory/services/" + shelterId + rest)
                            .status())
                    .as(rest)
                    .isEqualTo(404);
            assertThat(other.get("/api/v1/directory/services/" + shelterId + rest)
                            .status())
                    .as(rest)
                    .isEqualTo(200);
        }
        assertThat(network.coordinator(region).get("/api/v1/directory/orphans").text())
                .doesNotContain("Safe house");
    }

    @Test
    void hostile_facts_are_refused_with_a_pointer() {
        var facts = keeper.get(path("/facts"));
        Map<String, String> hostile =
                Map.of("url", "javascript:alert(1)", "name", "  ", "status", "open", "email", "no address");

        hostile.forEach((fact, value) -> assertThat(keeper.transition(
                                path("/changes"),
                                facts.etag(),
                                change(facts(facts).put(fact, value)))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/facts/" + fact));
        ObjectNode backwards = facts(facts);
        ((ObjectNode) backwards.at("/hours/0")).put("closes", "06:00");
        assertThat(keeper.transition(path("/changes"), facts.etag(), change(backwards))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/facts/hours/0/closes");
        ObjectNode nowhere = facts(facts);
        ((ObjectNode) nowhere.at("/places/0")).put("latitude", 14.9);
        assertThat(keeper.transition(path("/changes"), facts.etag(), change(nowhere))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/facts/places/0/latitude");
        assertThat(keeper.transition(path("/changes"), facts.etag(), change(facts(facts)))
                        .at("/errors/0/code"))
                .isEqualTo("unchanged");
    }

    private Api.Answer propose(String note, java.util.function.Consumer<ObjectNode> edit) {
        var facts = other.get(path("/facts"));
        ObjectNode wanted = facts(facts);
        edit.accept(wanted);
        Map<String, Object> form = change(wanted);
        form.put("note", note.isEmpty() ? null : note);
        var proposed = other.transition(path("/changes"), facts.etag(), form);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed;
    }

    private long version() {
        return keeper.get(path("/facts")).body().path("version").asLong();
    }

    private List<JsonNode> history(Api who) {
        return items(who.get(path("/changes")));
    }

    private static JsonNode one(Api.Answer list, String id) {
        return items(list).stream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(Api.Answer list) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .toList();
    }

    private String path(String rest) {
        return "/api/v1/directory/services/" + service + rest;
    }

    private static ObjectNode facts(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ((ObjectNode) answer.body().path("facts")).deepCopy();
    }

    private static Map<String, Object> change(JsonNode facts) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("facts", facts);
        return form;
    }

    private static Map<String, Object> checked(LocalDate due) {
        return Map.of("id", Ids.next(), "check", Map.of("means", "call", "dueOn", due.toString()));
    }

    /** As if the last check had been that long ago. */
    private void makeDue(LocalDate due) {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("UPDATE network.service_assurance SET listed_on = '2020-01-01', due_on = '" + due
                    + "' WHERE service_id = '" + service + "'");
            statement.execute("UPDATE network.directory_entry SET due_on = '" + due + "', found_until = date '" + due
                    + "' + 90, answer = answer || '{\"due_on\": \"" + due + "\"}' WHERE service_id = '" + service
                    + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID imported(String country, UUID id) {
        var answer = network.administrator().raw("/api/v1/directory/imports", """
                        [{"id": "%s", "name": "Orphan agency", "description": "Invented.",
                          "services": [{"id": "%s", "name": "Orphan agency", "status": "active",
                            "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "physical",
                              "addresses": [{"id": "%s", "address_1": "Rua 1", "city": "Praia", "state_province": "",
                                "postal_code": "", "country": "%s", "address_type": "physical"}]}}]}]}]
                        """.formatted(
                        id, Ids.next(), Ids.next(), Ids.next(), Ids.next(), country));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    @SuppressWarnings("unchecked")
    private static void withFacts(Map<String, Object> form, String fact, Object value) {
        ((Map<String, Object>) form.get("facts")).put(fact, value);
    }

    static Map<String, Object> form(UUID agency, UUID service, String name) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("description", "Advice on papers. " + service);
        facts.put("status", "active");
        facts.put("serviceTypes", List.of("legal-assistance"));
        facts.put("languages", List.of("pt", "kea"));
        facts.put("phones", List.of(Map.of("number", "+238 555 11 22")));
        facts.put(
                "hours",
                List.of(
                        Map.of("day", "MO", "opens", "09:00", "closes", "17:00"),
                        Map.of("day", "TU", "opens", "09:00", "closes", "17:00")));
        facts.put("places", List.of(Map.of("address1", "Rua Inventada 1", "city", "Praia", "country", "CV")));
        facts.put("agencyName", "Caritas Test");
        facts.put("agencyDescription", "An invented agency.");
        facts.put("agencyPhones", List.of());
        Map<String, Object> form = new HashMap<>();
        form.put("id", agency);
        form.put("serviceId", service);
        form.put("type", "ngo");
        form.put("country", "CV");
        form.put("confidential", false);
        form.put("facts", facts);
        form.put("check", Map.of("means", "visit", "dueOn", TODAY.plusDays(90).toString()));
        return form;
    }
}
