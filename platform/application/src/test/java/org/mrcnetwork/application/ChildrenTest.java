package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** A child's file says who may agree for the child, and whoever opens one sees the centre's child-protection route. */
class ChildrenTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    UUID centre;
    Api staff;

    @BeforeEach
    void a_centre() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.staff(centre, "counsellor", "Conselheira Inventada");
    }

    @Test
    void a_childs_file_is_opened_only_when_it_is_known_who_can_agree() {
        for (var born : Map.<String, Object>of(
                        "birthDate", LocalDate.now().minusYears(18).plusDays(5).toString(),
                        "birthYear", LocalDate.now().getYear() - 17,
                        "age", Map.of("years", 16, "statedOn", LocalDate.now().toString()))
                .entrySet()) {
            Map<String, Object> form = born(born.getKey(), born.getValue());

            var refused = staff.post("/api/v1/clients", form);

            assertThat(refused.status()).as(born.getKey()).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/child/consents");
            form.put("child", Map.of("consents", "authority"));
            assertThat(staff.post("/api/v1/clients", form).status()).isEqualTo(201);
        }
    }

    @Test
    void of_an_adult_and_of_somebody_who_may_be_one_it_is_not_demanded() {
        for (var born : Map.<String, Object>of(
                        "birthDate", LocalDate.now().minusYears(18).minusDays(5).toString(),
                        "birthYear", LocalDate.now().getYear() - 18,
                        "age",
                                Map.of(
                                        "years",
                                        17,
                                        "statedOn",
                                        LocalDate.now().minusYears(1).toString()))
                .entrySet()) {
            assertThat(staff.post("/api/v1/clients", born(born.getKey(), born.getValue()))
                            .status())
                    .as(born.getKey())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_guardian_who_agrees_has_a_name() {
        Map<String, Object> form = born("birthYear", LocalDate.now().getYear() - 12);
        form.put("child", Map.of("consents", "guardian"));

        assertThat(staff.post("/api/v1/clients", form).at("/errors/0/pointer")).isEqualTo("#/child/guardian");
    }

    @Test
    void situation_guardian_and_best_interests_are_kept_encrypted_and_unseen_by_the_reception() throws SQLException {
        Map<String, Object> form = born("birthYear", LocalDate.now().getYear() - 12);
        form.put(
                "child",
                Map.of(
                        "situation", "separated",
                        "consents", "child-with-guardian",
                        "guardian", Map.of("name", "Tia Inventada", "relationship", "aunt", "phone", "+2385550199"),
                        "bestInterests", "Stays at school with the aunt"));

        var registered = network.receptionist(centre).post("/api/v1/clients", form);
        var read = staff.get("/api/v1/clients/" + form.get("id"));

        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.text()).doesNotContain("Tia Inventada", "Stays at school", "separated");
        assertThat(read.at("/child/situation")).isEqualTo("separated");
        assertThat(read.at("/child/consents")).isEqualTo("child-with-guardian");
        assertThat(read.at("/child/guardian/name")).isEqualTo("Tia Inventada");
        assertThat(read.at("/child/bestInterests")).isEqualTo("Stays at school with the aunt");
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "SELECT c::text FROM " + logins.of(centre).role() + ".client c")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("Tia Inventada", "Stays at school");
        }
    }

    @Test
    void the_centre_writes_its_child_protection_route_and_whoever_registers_reads_it() {
        Api manager = network.manager(centre);
        String path = "/api/v1/child-protection";
        var empty = manager.get(path);

        var written = manager.put(path, empty.etag(), Map.of("route", "Call the child protection office first"));
        var stale = manager.put(path, empty.etag(), Map.of("route", "Something else"));
        var changed = manager.put(path, written.etag(), Map.of("route", "Call the helpline first"));

        assertThat(empty.at("/route")).isEmpty();
        assertThat(written.at("/version")).as(written.text()).isEqualTo("1");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(network.receptionist(centre).get(path).at("/route")).isEqualTo("Call the helpline first");
        assertThat(staff.put(path, changed.etag(), Map.of("route", "Nothing")).status())
                .isEqualTo(403);
    }

    private static Map<String, Object> born(String how, Object when) {
        Map<String, Object> form = new HashMap<>(TestNetwork.client("Menina", "Exemplo"));
        form.remove("birthDate");
        form.put(how, when);
        form.put("despiteDuplicates", true);
        return form;
    }
}
