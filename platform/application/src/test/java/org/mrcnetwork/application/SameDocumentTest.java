package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** Two files with one passport are of one person, whatever name stands on them. */
class SameDocumentTest extends ApplicationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api staff;
    UUID first;
    UUID second;

    @BeforeEach
    void two_clients_whom_nothing_connects() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.staff(praia, "counsellor", "Guarda Inventada");
        first = registered(staff, "Zulmira", "1971-01-01", "+238 555 77 77");
        second = registered(staff, "Beatriz", "1990-12-31", "+238 555 88 88");
    }

    @Test
    void the_same_number_however_it_is_written_is_a_reason_and_suffices() {
        bring(staff, first, passport("X-123 456", "CV"));
        assertThat(duplicates(staff, second)).isEmpty();

        bring(staff, second, passport("x123456", null));

        var found = duplicates(staff, second);
        assertThat(found.at("/0/id").asString()).isEqualTo(first.toString());
        assertThat(found.at("/0/reasons").toString()).contains("same-document");
        assertThat(found.at("/0/score").asDouble()).isBetween(0.5, 1.0);
        assertThat(duplicates(staff, first).at("/0/id").asString()).isEqualTo(second.toString());
    }

    @Test
    void another_kind_country_or_number_is_no_reason_nor_is_a_deleted_document() {
        bring(staff, first, passport("X123456", "CV"));
        Map<String, Object> permit = passport("X123456", "CV");
        permit.put("kind", "residence-permit");
        bring(staff, second, permit);
        bring(staff, second, passport("X123456", "PT"));
        bring(staff, second, passport("X123457", "CV"));
        assertThat(duplicates(staff, second)).isEmpty();

        UUID same = bring(staff, second, passport("X123456", "CV"));
        assertThat(duplicates(staff, second).size()).isEqualTo(1);
        staff.put("/api/v1/documents/" + same + "/deletion", "", Map.of("because", "of somebody else"));
        assertThat(duplicates(staff, second)).isEmpty();
    }

    @Test
    void of_a_restricted_client_only_her_team_is_told_and_whoever_brought_the_document_sees_nothing_unusual() {
        staff.put("/api/v1/clients/" + first + "/restriction", "", Map.of("because", "violence"));
        bring(staff, first, passport("X123456", "CV"));
        Api outsider = network.staff(praia, "manager", "Outra Inventada");

        var unlike = add(outsider, second, passport("Y000001", "CV"));
        var same = add(outsider, second, passport("X123456", "CV"));

        assertThat(same.status()).isEqualTo(unlike.status());
        assertThat(same.body().propertyNames()).isEqualTo(unlike.body().propertyNames());
        assertThat(duplicates(outsider, second)).isEmpty();
        assertThat(outsider.get("/api/v1/clients/" + first + "/duplicates").status())
                .isEqualTo(404);
        ReflectionTestUtils.invokeMethod(context.getBean("possibleDuplicates"), "look", praia);
        assertThat(notices(outsider)).isEmpty();
        assertThat(notices(staff).at("/0/client/id").asString()).isEqualTo(first.toString());
        assertThat(notices(staff).at("/0/other/id").asString()).isEqualTo(second.toString());
        assertThat(notices(staff).at("/0/reasons").toString()).isEqualTo("[\"same-document\"]");
    }

    @Test
    void in_the_database_no_number_can_be_read_and_two_centres_write_another_thing_for_one() throws SQLException {
        bring(staff, first, passport("X123456", "CV"));
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        Api there = network.staff(lisbon, "counsellor", "Guarda Segunda");
        bring(there, registered(there, "Zulmira", "1971-01-01", "+238 555 77 77"), passport("X123456", "CV"));
        String here = logins.of(praia).role() + ".document";

        assertThat(count("SELECT count(*) FROM " + here + " WHERE position('X123456'::bytea IN number_hash) > 0"
                        + " OR position('X123456'::bytea IN details) > 0"))
                .isZero();
        assertThat(count("SELECT count(*) FROM " + here + " a JOIN "
                        + logins.of(lisbon).role() + ".document b ON a.number_hash = b.number_hash"))
                .isZero();
    }

    private UUID registered(Api by, String given, String born, String phone) {
        Map<String, Object> form = TestNetwork.client(given, "Exemplo" + given);
        form.put("birthDate", born);
        form.put("phone", phone);
        return network.registered(by, form);
    }

    private static Map<String, Object> passport(String number, String country) {
        Map<String, Object> facts = Papers.expiring(LocalDate.now().plusYears(3));
        facts.put("number", number);
        facts.put("issuingCountry", country);
        return facts;
    }

    private static UUID bring(Api by, UUID client, Map<String, Object> facts) {
        return Papers.added(by, client, facts, page(by, client));
    }

    private static Api.Answer add(Api by, UUID client, Map<String, Object> facts) {
        return by.post("/api/v1/clients/" + client + "/documents", Papers.form(facts, null, page(by, client)));
    }

    private static UUID page(Api by, UUID client) {
        return Papers.sent(by, client, "text/plain", "An invented page".getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode duplicates(Api by, UUID client) {
        var answer = by.get("/api/v1/clients/" + client + "/duplicates");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().at("/candidates");
    }

    private static JsonNode notices(Api who) {
        return who.get("/api/v1/possible-duplicates").body().at("/items");
    }

    private static int count(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
