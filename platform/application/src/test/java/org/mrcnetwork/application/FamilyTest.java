package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;

/** Families among the clients of one centre: read from both ends, and known only to who may know of both. */
class FamilyTest extends ApplicationTest {

    UUID centre;
    Api keeper;
    Api outsider;
    UUID mother;
    UUID daughter;

    @BeforeEach
    void a_mother_and_her_daughter() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        keeper = network.staff(centre, "counsellor", "Guarda Inventada");
        outsider = network.staff(centre, "manager", "Outra Inventada");
        mother = network.registered(keeper, person("Mãe"));
        daughter = network.registered(keeper, person("Filha"));
    }

    @Test
    void a_link_is_read_from_both_ends() {
        var linked = link(keeper, mother, daughter, "child");

        assertThat(linked.status()).as(linked.text()).isEqualTo(201);
        var ofMother = keeper.get(family(mother));
        var ofDaughter = keeper.get(family(daughter));
        assertThat(ofMother.at("/items/0/relative/name/given")).isEqualTo("Filha");
        assertThat(ofMother.at("/items/0/relation")).isEqualTo("child");
        assertThat(ofMother.at("/items/0/sameHousehold")).isEqualTo("true");
        assertThat(ofMother.at("/items/0/nextOfKin")).isEqualTo("true");
        assertThat(ofDaughter.at("/items/0/relation")).isEqualTo("parent");
        assertThat(ofDaughter.at("/items/0/nextOfKin")).isEqualTo("false");
    }

    @Test
    void two_clients_are_linked_once_and_nobody_to_themselves() {
        link(keeper, mother, daughter, "child");

        assertThat(link(keeper, daughter, mother, "parent").status()).isEqualTo(409);
        assertThat(link(keeper, mother, mother, "sibling").status()).isEqualTo(400);
        assertThat(link(keeper, mother, Ids.next(), "sibling").at("/errors/0/pointer"))
                .isEqualTo("#/relativeId");
    }

    @Test
    void a_link_is_taken_back_from_either_end() {
        String id = link(keeper, mother, daughter, "child").at("/items/0/id");

        assertThat(keeper.delete(family(daughter) + "/" + id).status()).isEqualTo(204);
        assertThat(keeper.get(family(mother)).body().at("/items").size()).isZero();
    }

    @Test
    void a_link_to_a_restricted_client_is_invisible_from_the_other_end_to_who_is_outside_the_team() {
        for (boolean drawnFromHidden : List.of(true, false)) {
            UUID known = network.registered(keeper, person("Conhecida"));
            Map<String, Object> form = person("Escondida");
            form.put("restrictedBecause", "violence");
            UUID hidden = network.registered(keeper, form);
            String id = (drawnFromHidden
                            ? link(keeper, hidden, known, "sibling")
                            : link(keeper, known, hidden, "sibling"))
                    .at("/items/0/id");

            var seen = outsider.get(family(known));

            assertThat(keeper.get(family(known)).text()).contains("Escondida");
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).doesNotContain("Escondida").doesNotContain(hidden.toString());
            assertThat(outsider.delete(family(known) + "/" + id).status()).isEqualTo(404);
            assertThat(link(outsider, known, hidden, "sibling").at("/errors/0/code"))
                    .isEqualTo("unknown");
        }
    }

    @Test
    void that_the_family_does_not_know_is_said_wherever_a_relative_is_named() {
        Map<String, Object> form = person("Secreta");
        form.put("familyDoesNotKnow", true);
        form.put("emergencyContact", Map.of("name", "Pai Inventado"));
        form.put("nextOfKin", Map.of("name", "Irmã Inventada", "relationship", "sister"));
        UUID secret = network.registered(keeper, form);
        link(keeper, mother, secret, "child");

        assertThat(keeper.get(family(mother)).at("/items/0/familyDoesNotKnow")).isEqualTo("true");
        assertThat(keeper.get(family(secret)).at("/familyDoesNotKnow")).isEqualTo("true");
        var read = keeper.get("/api/v1/clients/" + secret);
        assertThat(read.at("/familyDoesNotKnow")).isEqualTo("true");
        assertThat(read.at("/nextOfKin/name")).isEqualTo("Irmã Inventada");
    }

    @Test
    void the_next_centre_is_told_with_the_emergency_contact() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(centre, lisbon);
        Map<String, Object> form = person("Secreta");
        form.put("familyDoesNotKnow", true);
        form.put("emergencyContact", Map.of("name", "Pai Inventado"));
        UUID secret = network.registered(keeper, form);

        String with = network.refer(keeper, lisbon, secret, List.of("emergency-contact"))
                .at("/id");
        String without =
                network.refer(keeper, lisbon, secret, List.of("identity")).at("/id");

        Api there = network.manager(lisbon);
        assertThat(there.get("/api/v1/referrals/" + with).at("/shared/familyDoesNotKnow"))
                .isEqualTo("true");
        assertThat(there.get("/api/v1/referrals/" + without).text()).doesNotContain("familyDoesNotKnow\":true");
    }

    private static Api.Answer link(Api staff, UUID client, UUID relative, String relation) {
        return staff.post(
                family(client),
                Map.of(
                        "id",
                        Ids.next(),
                        "relativeId",
                        relative,
                        "relation",
                        relation,
                        "sameHousehold",
                        true,
                        "nextOfKin",
                        true));
    }

    private static String family(UUID client) {
        return "/api/v1/clients/" + client + "/family";
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> form = TestNetwork.client(name, "Exemplo");
        form.put("despiteDuplicates", true);
        return form;
    }
}
