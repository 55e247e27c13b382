package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenants.messages.SendingMessages;
import org.springframework.beans.factory.annotation.Autowired;

/** A client sees everything that is kept, and when a file is destroyed nothing of it is left. */
class RightsTest extends ApplicationTest {

    /** Who did what stays, by ids alone; so does the tombstone. */
    private static final Set<String> STAYS = Set.of("audit_entry", "erasure", "idempotent_request");

    @Autowired
    CentreLogins logins;

    @Autowired
    SendingMessages sending;

    UUID praia;
    UUID lisbon;
    UUID client;
    TestCase file;
    Api counsellor;
    Api manager;

    @BeforeEach
    void a_client_with_a_full_file() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        counsellor = network.staff(praia, "counsellor", "Guarda Inventada");
        manager = network.staff(praia, "manager", "Outra Inventada");
        Map<String, Object> form = TestNetwork.client("Inesquecível", "Exemplo");
        form.put("restrictedBecause", "violence");
        form.put("extra", CentreQuestions.added(manager).answers());
        client = network.registered(counsellor, form);
        counsellor.put(
                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Outra Inventada"),
                "",
                Map.of("name", "Outra Inventada", "duty", "member"));
        counsellor.post("/api/v1/visits", TestNetwork.visit(client, "shelter"));
        network.refer(counsellor, lisbon, client, List.of("identity"));
        counsellor.post(
                "/api/v1/clients/" + client + "/disclosures",
                Map.of(
                        "id", Ids.next(),
                        "origin", "request",
                        "receivedOn", "2026-01-02",
                        "authority", "Invented border police",
                        "askedFor", "Whether she was here"));
        file = TestCase.full(counsellor, client, "Outra Inventada");
        writtenTo(client);
    }

    private void writtenTo(UUID client) {
        try (FakeProvider provider = new FakeProvider()) {
            assertThat(manager.put("/api/v1/sms-gateway", "", provider.settings())
                            .status())
                    .isEqualTo(200);
        }
        counsellor.post("/api/v1/clients/" + client + "/consents", TestNetwork.consent("messages", null, List.of()));
        var written = counsellor.post(
                "/api/v1/clients/" + client + "/messages",
                Map.of("id", Ids.next(), "way", "sms", "text", "Come on Friday", "safeContactRead", true));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
    }

    @Test
    void a_client_who_asks_is_shown_what_every_room_keeps() {
        var shown = counsellor.get("/api/v1/clients/" + client + "/everything");

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.body().at("/rooms").propertyNames())
                .contains("file", "visits", "referrals", "disclosures", "cases", "messages");
        assertThat(shown.at("/rooms/messages/0/text")).isEqualTo("Come on Friday");
        assertThat(shown.at("/rooms/file/facts/name/given")).isEqualTo("Inesquecível");
        assertThat(shown.at("/rooms/file/consents/0/purpose")).isNotEmpty();
        assertThat(shown.body().at("/rooms/file/ownQuestions").size()).isEqualTo(6);
        assertThat(shown.at("/rooms/visits/0/service")).isEqualTo("shelter");
        assertThat(shown.at("/rooms/referrals/0/partner/name")).isEqualTo("CNAI Lisbon");
        assertThat(shown.at("/rooms/disclosures/0/request/authority")).isEqualTo("Invented border police");
        assertThat(shown.at("/rooms/cases/cases/0/plan/goals/0/wording")).isEqualTo("A room of her own");
        assertThat(shown.at("/rooms/cases/cases/0/assessments/0/answers/wishes/0"))
                .isEqualTo("A room of her own");
        assertThat(shown.at("/rooms/cases/notes/0/wording")).isEqualTo("She came with her sister");
    }

    @Test
    void two_people_destroy_a_file_and_nothing_of_it_is_left_but_a_tombstone() throws SQLException {
        UUID id = Ids.next();
        String number = counsellor.get("/api/v1/clients/" + client).at("/number");

        var proposed =
                counsellor.post("/api/v1/clients/" + client + "/erasure", Map.of("id", id, "because", "client-asked"));
        var confirmed = manager.transition(
                "/api/v1/erasures/" + id + "/confirmation", "", Map.of("paper", "There was no paper file"));

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.at("/number")).isEqualTo(number);
        assertThat(confirmed.body().at("/destroyed/visit").asInt()).isEqualTo(1);
        assertThat(confirmed.body().at("/destroyed/message").asInt()).isEqualTo(1);
        assertThat(confirmed.body().at("/destroyed/client").asInt()).isEqualTo(1);
        assertThat(counsellor.get("/api/v1/clients/" + client).status()).isEqualTo(404);
        assertThat(tablesThatSay(client.toString())).isSubsetOf(STAYS);
        assertThat(tablesThatSay("Inesquec")).isEmpty();
        assertThat(ownLettersLeft()).isZero();
        assertThat(counsellor.get("/api/v1/referrals?direction=sent").status()).isEqualTo(200);
        assertThat(network.manager(lisbon)
                        .get("/api/v1/referrals?direction=received")
                        .text())
                .contains("Inesquecível");
    }

    @Test
    void nobody_destroys_a_file_alone() {
        UUID id = Ids.next();
        manager.post("/api/v1/clients/" + client + "/erasure", Map.of("id", id, "because", "client-asked"));

        var alone = manager.transition("/api/v1/erasures/" + id + "/confirmation", "", Map.of("paper", "None"));
        var notAllowed = counsellor.transition("/api/v1/erasures/" + id + "/confirmation", "", Map.of("paper", "None"));

        assertThat(alone.status()).isEqualTo(403);
        assertThat(notAllowed.status()).isEqualTo(403);
        assertThat(counsellor.get("/api/v1/clients/" + client).status()).isEqualTo(200);
    }

    @Test
    void a_proposal_can_be_taken_back_and_a_destroyed_file_cannot_be_destroyed_again() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        String path = "/api/v1/clients/" + client + "/erasure";
        counsellor.post(path, Map.of("id", first, "because", "client-asked"));

        assertThat(counsellor
                        .post(path, Map.of("id", second, "because", "client-asked"))
                        .status())
                .isEqualTo(409);
        assertThat(counsellor.delete("/api/v1/erasures/" + first).status()).isEqualTo(204);
        assertThat(counsellor
                        .post(path, Map.of("id", second, "because", "client-asked"))
                        .status())
                .isEqualTo(201);
        String confirmation = "/api/v1/erasures/" + second + "/confirmation";
        assertThat(manager.transition(confirmation, "", Map.of("paper", "Burnt"))
                        .status())
                .isEqualTo(200);
        assertThat(manager.transition(confirmation, "", Map.of("paper", "Burnt"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_file_that_nobody_needed_for_the_whole_period_is_due() throws SQLException {
        var before = manager.get("/api/v1/retention");
        superuser("UPDATE %s.client SET registered_at = now() - interval '6 years'");
        superuser("UPDATE %s.audit_entry SET at = now() - interval '6 years'");
        network.dataAdministrator(praia).get("/api/v1/audit/entries?subject=" + client);

        var after = manager.get("/api/v1/retention");
        var longer = manager.put("/api/v1/retention", before.etag(), Map.of("months", 120));

        assertThat(before.body().at("/due").size()).isZero();
        assertThat(after.at("/due/0/id")).as(after.text()).isEqualTo(client.toString());
        assertThat(longer.body().at("/due").size()).isZero();
        assertThat(manager.put("/api/v1/retention", before.etag(), Map.of("months", 12))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_file_in_which_somebody_still_works_is_not_due() throws SQLException {
        superuser("UPDATE %s.client SET registered_at = now() - interval '6 years'");
        superuser("UPDATE %s.audit_entry SET at = now() - interval '6 years'");
        assertThat(manager.get("/api/v1/retention").at("/due/0/id")).isEqualTo(client.toString());

        assertThat(file.read().status()).isEqualTo(200);

        assertThat(manager.get("/api/v1/retention").body().at("/due").size()).isZero();
    }

    /** Else a client's reminders would keep a file in which nobody works any more for ever. */
    @Test
    void what_the_centre_does_by_itself_holds_back_no_end() throws SQLException {
        superuser("UPDATE %s.client SET registered_at = now() - interval '6 years'");
        superuser("UPDATE %s.audit_entry SET at = now() - interval '6 years'");

        sending.send();

        assertThat(counsellor.get("/api/v1/clients/" + client + "/messages").at("/items/0/because"))
                .isEqualTo("connection");
        superuser("UPDATE %s.audit_entry SET at = now() - interval '6 years' WHERE person_id IS NOT NULL");
        assertThat(manager.get("/api/v1/retention").at("/due/0/id")).isEqualTo(client.toString());
    }

    private List<String> tablesThatSay(String text) throws SQLException {
        var found = new ArrayList<String>();
        String role = logins.of(praia).role();
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = '" + role + "'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery(
                        "SELECT 1 FROM %s.%s t WHERE t::text LIKE '%%%s%%' LIMIT 1".formatted(role, table, text))) {
                    if (rows.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private long ownLettersLeft() throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM network.exchanged_referral WHERE from_id = '" + praia
                                + "' AND length(letter_for_sender) > 0")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void superuser(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql.formatted(logins.of(praia).role()));
        }
    }
}
