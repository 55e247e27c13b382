package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever does not agree to a record is helped and counted all the same, and nobody learns who it was. */
class AnonymousVisitsTest extends ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void somebody_without_a_record_is_helped_and_counted() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);

        var logged = counsellor.post("/api/v1/visits", anonymous("woman"));

        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        assertThat(logged.body().at("/clientId").isNull()).isTrue();
        assertThat(counsellor.get("/api/v1/visits/anonymous").at("/items/0/advice"))
                .isEqualTo("How to have a contract checked");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gendersCounted(praia)).containsExactly("woman"));
    }

    @Test
    void it_is_either_of_a_client_or_of_somebody_anonymous() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));

        Map<String, Object> both = TestNetwork.visit(client, "working-abroad");
        both.put("gender", "man");
        var refusedBoth = counsellor.post("/api/v1/visits", both);
        var refusedNeither = counsellor.post("/api/v1/visits", TestNetwork.visit(null, "working-abroad"));

        assertThat(refusedBoth.status()).isEqualTo(400);
        assertThat(refusedBoth.at("/errors/0/pointer")).isEqualTo("#/gender");
        assertThat(refusedNeither.status()).isEqualTo(400);
        assertThat(refusedNeither.at("/errors/0/pointer")).isEqualTo("#/clientId");
        assertThat(counsellor.get("/api/v1/visits/anonymous").body().at("/items"))
                .isEmpty();
    }

    @Test
    void more_than_a_page_is_read_on_without_a_gap() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        Api counsellor = network.manager(praia);
        for (int i = 0; i < 53; i++) {
            assertThat(counsellor
                            .post("/api/v1/visits", anonymous("not-stated"))
                            .status())
                    .isEqualTo(201);
        }

        var first = counsellor.get("/api/v1/visits/anonymous");
        var second = counsellor.get("/api/v1/visits/anonymous?after=" + first.at("/next"));

        assertThat(first.body().at("/items")).hasSize(50);
        assertThat(second.body().at("/items")).hasSize(3);
        assertThat(second.body().at("/next").isNull()).isTrue();
        List<String> moments = Stream.of(first, second)
                .flatMap(page -> page.body().at("/items").valueStream())
                .map(visit -> visit.path("at").asString())
                .toList();
        assertThat(moments).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.body().at("/items").valueStream())
                        .map(visit -> visit.path("id").asString()))
                .doesNotHaveDuplicates()
                .hasSize(53);
        assertThat(counsellor
                        .get("/api/v1/visits/anonymous?after=" + UUID.randomUUID())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_reception_logs_them_and_reads_none_and_nobody_else_finds_them() {
        UUID region = network.region();
        UUID praia = network.centre("CAMPO Praia", "CV", "origin", region);
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");

        assertThat(network.receptionist(praia)
                        .post("/api/v1/visits", anonymous("man"))
                        .status())
                .isEqualTo(201);

        assertThat(network.manager(praia).get("/api/v1/visits/anonymous").body().at("/items"))
                .hasSize(1);
        assertThat(network.manager(lisbon)
                        .get("/api/v1/visits/anonymous")
                        .body()
                        .at("/items"))
                .isEmpty();
        for (Api other : List.of(network.receptionist(praia), network.administrator(), network.coordinator(region))) {
            assertThat(other.get("/api/v1/visits/anonymous").status()).isEqualTo(403);
        }
    }

    private static Map<String, Object> anonymous(String gender) {
        Map<String, Object> form = TestNetwork.visit(null, "working-abroad");
        form.put("gender", gender);
        return form;
    }

    private List<String> gendersCounted(UUID centre) {
        return jdbc.sql("SELECT sex FROM network.visit_fact WHERE centre_id = ?")
                .param(centre)
                .query(String.class)
                .list();
    }
}
