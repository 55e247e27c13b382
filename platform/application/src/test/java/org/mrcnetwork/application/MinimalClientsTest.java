package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;

/** Somebody who gives no more than what they go by; somebody who asks for another; people who belong together. */
class MinimalClientsTest extends ApplicationTest {

    UUID centre;
    Api staff;
    Api outsider;

    @BeforeEach
    void a_centre() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.staff(centre, "counsellor", "Conselheira Inventada");
        outsider = network.staff(centre, "manager", "Outra Inventada");
    }

    @Test
    void an_alias_is_enough() {
        Map<String, Object> form = minimal("Estrela");
        form.put("nameIsAlias", true);

        UUID client = network.registered(staff, form);
        var read = staff.get("/api/v1/clients/" + client);

        assertThat(read.at("/name/given")).isEqualTo("Estrela");
        assertThat(read.at("/nameIsAlias")).isEqualTo("true");
        assertThat(read.at("/gender")).isEqualTo("not-stated");
        assertThat(read.body().at("/group").isNull()).isTrue();
        assertThat(read.at("/number")).matches("\\d{5,}-\\d");
    }

    @Test
    void a_minimal_client_can_be_referred() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(centre, lisbon);
        UUID client = network.registered(staff, minimal("Estrela"));

        var referred = network.refer(staff, lisbon, client, List.of("identity", "migration-profile"));

        assertThat(referred.status()).as(referred.text()).isEqualTo(201);
    }

    @Test
    void a_brother_lets_a_file_be_opened_but_not_sent_anywhere() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        Map<String, Object> form = minimal("Longe");
        Map<String, Object> consent = new HashMap<>(TestNetwork.consent("store", null, List.of()));
        consent.put("givenBy", "enquirer");
        form.put("consent", consent);

        var unnamed = staff.post("/api/v1/clients", form);
        form.put(
                "enquirer",
                Map.of("id", Ids.next(), "kind", "relative", "name", "Irmão Inventado", "relation", "her brother"));
        var registered = staff.post("/api/v1/clients", form);
        Map<String, Object> toRefer = new HashMap<>(TestNetwork.consent("refer", lisbon, List.of("identity")));
        toRefer.put("givenBy", "enquirer");
        var refused = staff.post("/api/v1/clients/" + form.get("id") + "/consents", toRefer);

        assertThat(unnamed.at("/errors/0/pointer")).isEqualTo("#/enquirer");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/givenBy");
        assertThat(staff.get("/api/v1/clients/" + form.get("id") + "/consents").at("/items/0/givenBy"))
                .isEqualTo("enquirer");
        assertThat(staff.get("/api/v1/clients/" + form.get("id") + "/enquirers").at("/items/0/relation"))
                .isEqualTo("her brother");
    }

    @Test
    void for_a_child_the_guardian_agrees_unless_somebody_else_is_named() {
        Map<String, Object> form = minimal("Menina");
        form.put("birthYear", 2015);
        form.put("child", Map.of("consents", "guardian", "guardian", Map.of("name", "Tia Inventada")));

        network.registered(staff, form);

        assertThat(staff.get("/api/v1/clients/" + form.get("id") + "/consents").at("/items/0/givenBy"))
                .isEqualTo("guardian");
    }

    @Test
    void an_enquiry_by_a_client_is_read_from_both_files_and_by_nobody_who_may_not_know_of_one() {
        UUID brother = network.registered(staff, minimal("Irmão"));
        Map<String, Object> hiddenForm = minimal("Escondida");
        hiddenForm.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, hiddenForm);

        var recorded = staff.post(
                "/api/v1/clients/" + hidden + "/enquirers",
                Map.of("id", Ids.next(), "kind", "relative", "clientId", brother, "relation", "her brother"));

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.at("/items/0/byClient/name/given")).isEqualTo("Irmão");
        assertThat(staff.get("/api/v1/clients/" + brother + "/enquirers").at("/items/0/forClient/name/given"))
                .isEqualTo("Escondida");
        assertThat(outsider.get("/api/v1/clients/" + brother + "/enquirers")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void that_a_restricted_client_asked_for_somebody_is_known_to_her_team_alone() {
        UUID known = network.registered(staff, minimal("Conhecida"));
        Map<String, Object> hiddenForm = minimal("Escondida");
        hiddenForm.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, hiddenForm);

        staff.post(
                "/api/v1/clients/" + known + "/enquirers",
                Map.of("id", Ids.next(), "kind", "relative", "clientId", hidden, "relation", "her sister"));

        assertThat(staff.get("/api/v1/clients/" + known + "/enquirers").at("/items/0/byClient/name/given"))
                .isEqualTo("Escondida");
        assertThat(outsider.get("/api/v1/clients/" + known + "/enquirers").text())
                .doesNotContain("her sister")
                .doesNotContain("Escondida");
    }

    @Test
    void clients_who_belong_together_are_a_group() {
        UUID one = network.registered(staff, minimal("Uma"));
        UUID two = network.registered(staff, minimal("Dois"));
        UUID group = Ids.next();
        String path = "/api/v1/groups/" + group;

        var made = staff.put(path, "", Map.of("kind", "workers-of-one-employer", "name", "Estaleiro Inventado"));
        staff.put(path + "/members/" + one, "", Map.of());
        staff.put(path + "/members/" + two, "", Map.of());
        var again = staff.put(path + "/members/" + two, "", Map.of());
        var left = staff.delete(path + "/members/" + one);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(again.body().at("/members").size()).isEqualTo(2);
        assertThat(left.body().at("/members").size()).isEqualTo(1);
        assertThat(outsider.get("/api/v1/clients/" + two + "/groups").at("/items/0/name"))
                .isEqualTo("Estaleiro Inventado");
        assertThat(staff.put(path, "\"7\"", Map.of("kind", "other", "name", "Outro nome"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_group_whose_only_members_are_restricted_is_not_even_a_name_to_others() {
        Map<String, Object> form = minimal("Escondida");
        form.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, form);
        UUID group = Ids.next();
        staff.put("/api/v1/groups/" + group, "", Map.of("kind", "other", "name", "Casa Escondida"));
        assertThat(outsider.get("/api/v1/groups").text()).contains("Casa Escondida");

        staff.put("/api/v1/groups/" + group + "/members/" + hidden, "", Map.of());

        assertThat(staff.get("/api/v1/groups").text()).contains("Casa Escondida");
        assertThat(outsider.get("/api/v1/groups").text()).doesNotContain("Casa Escondida");
        assertThat(outsider.get("/api/v1/groups/" + group).status()).isEqualTo(404);
    }

    @Test
    void a_pocket_card_carries_the_number_alone_and_is_refused_for_a_restricted_client() {
        UUID client = network.registered(staff, minimal("Estrela"));
        Map<String, Object> form = minimal("Escondida");
        form.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, form);

        var card = network.receptionist(centre).post("/api/v1/clients/" + client + "/card", Map.of());
        var refused = staff.post("/api/v1/clients/" + hidden + "/card", Map.of());

        assertThat(card.body().propertyNames()).containsExactlyInAnyOrder("number", "withdrawalCode");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:no-card");
        assertThat(outsider.post("/api/v1/clients/" + hidden + "/card", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void where_the_paper_file_lies_is_kept_with_the_record() {
        Map<String, Object> form = minimal("Estrela");
        form.put("paperFile", "Cabinet 2, drawer B");

        UUID client = network.registered(staff, form);

        assertThat(staff.get("/api/v1/clients/" + client).at("/paperFile")).isEqualTo("Cabinet 2, drawer B");
    }

    private static Map<String, Object> minimal(String name) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", Ids.next());
        form.put("consent", TestNetwork.consent("store", null, List.of()));
        form.put("name", Map.of("given", name));
        form.put("despiteDuplicates", true);
        return form;
    }
}
