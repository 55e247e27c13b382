package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was promised at a visit comes back on its day, to the centre that promised it. */
class FollowUpsTest extends ApplicationTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Test
    void what_is_overdue_comes_first_and_what_is_far_off_not_yet() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        logged(counsellor, client, TODAY.plusDays(2));
        logged(counsellor, client, TODAY.minusDays(3));
        logged(counsellor, client, TODAY.plusDays(20));

        var due = counsellor.get("/api/v1/follow-ups");

        assertThat(due.body().at("/items")).hasSize(2);
        assertThat(due.at("/items/0/on")).isEqualTo(TODAY.minusDays(3).toString());
        assertThat(due.at("/items/0/note")).isEqualTo("ask for the contract");
        assertThat(due.at("/items/0/client/name/given")).isEqualTo("Inventada");
        assertThat(counsellor
                        .get("/api/v1/follow-ups?until=" + TODAY.plusDays(20))
                        .body()
                        .at("/items"))
                .hasSize(3);
    }

    @Test
    void what_has_been_followed_up_is_off_the_list_and_can_be_taken_back() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        String door = "/api/v1/visits/" + logged(counsellor, client, TODAY) + "/followed-up";

        var done = counsellor.put(door, "", Map.of());
        var again = counsellor.put(door, "", Map.of());

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(again.at("/followedUp/at").substring(0, 19))
                .isEqualTo(done.at("/followedUp/at").substring(0, 19));
        assertThat(counsellor.get("/api/v1/follow-ups").body().at("/items")).isEmpty();

        assertThat(counsellor.delete(door).status()).isEqualTo(200);
        assertThat(counsellor.get("/api/v1/follow-ups").body().at("/items")).hasSize(1);
    }

    @Test
    void nobody_else_sees_it_or_says_that_it_is_done() {
        UUID region = network.region();
        UUID praia = network.centre("CAMPO Praia", "CV", "origin", region);
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        Api counsellor = network.manager(praia);
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        String door = "/api/v1/visits/" + logged(counsellor, client, TODAY) + "/followed-up";

        assertThat(network.manager(lisbon).get("/api/v1/follow-ups").body().at("/items"))
                .isEmpty();
        assertThat(network.manager(lisbon).put(door, "", Map.of()).status()).isEqualTo(404);
        assertThat(network.manager(lisbon).delete(door).status()).isEqualTo(404);
        for (Api other : List.of(network.receptionist(praia), network.administrator(), network.coordinator(region))) {
            assertThat(other.get("/api/v1/follow-ups").status()).isEqualTo(403);
            assertThat(other.put(door, "", Map.of()).status()).isEqualTo(403);
            assertThat(other.delete(door).status()).isEqualTo(403);
        }
        assertThat(counsellor.get("/api/v1/follow-ups").body().at("/items")).hasSize(1);
    }

    @Test
    void where_nothing_was_promised_nothing_can_be_done() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        Map<String, Object> form = TestNetwork.visit(client, "working-abroad");
        form.remove("followUp");
        counsellor.post("/api/v1/visits", form);

        assertThat(counsellor
                        .put("/api/v1/visits/" + form.get("id") + "/followed-up", "", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(counsellor.get("/api/v1/follow-ups?until=someday").status()).isEqualTo(400);
    }

    private static UUID logged(Api staff, UUID client, LocalDate on) {
        Map<String, Object> form = new HashMap<>(TestNetwork.visit(client, "working-abroad"));
        form.put("followUp", Map.of("on", on.toString(), "note", "ask for the contract"));
        var answer = staff.post("/api/v1/visits", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (UUID) form.get("id");
    }
}
