package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A coordinator compares centres and can point at nobody. */
class FiguresTest extends ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CentreLogins logins;

    @Test
    void another_centres_facts_can_be_neither_counted_nor_added_by_sql() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        UUID woman = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
        visits(praia, woman, "working-abroad", 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(facts(praia)).isEqualTo(1));

        Tenancy.runAs(logins.of(lisbon), () -> {
            assertThat(jdbc.sql("SELECT count(*) FROM network.visit_fact")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> jdbc.sql("INSERT INTO network.visit_fact (id, centre_id, month, sex, service)"
                                    + " VALUES ('\\x01', ?, '2026-01-01', 'woman', 'working-abroad')")
                            .param(praia)
                            .update())
                    .hasStackTraceContaining("row-level security");
        });
    }

    @Test
    void small_counts_are_kept_back_and_cannot_be_worked_out() {
        UUID region = network.region();
        UUID praia = network.centre("CAMPO Praia", "CV", "origin", region);
        network.centre("Elsewhere", "PT", "destination");
        UUID woman = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
        Map<String, Object> other = TestNetwork.client("Zzyzx", "Qwrtp");
        other.put("gender", "man");
        other.put("phone", null);
        UUID man = network.registered(network.manager(praia), other);
        visits(praia, woman, "working-abroad", 12);
        visits(praia, man, "job-matching", 3);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(facts(praia)).isEqualTo(15));

        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        var figures =
                network.coordinator(region).get("/api/v1/figures?from=" + month.minusMonths(1) + "&until=" + month);

        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        assertThat(figures.body().at("/centres").size()).isEqualTo(1);
        JsonNode months = figures.body().at("/centres/0/months");
        JsonNode busy = months.get(0).at("/total/count").asInt(0) > 0 ? months.get(0) : months.get(1);
        assertThat(busy.at("/total/count").asInt()).isEqualTo(15);
        for (JsonNode cell : busy.at("/bySex")) {
            assertThat(cell.at("/visits/suppressed").asBoolean())
                    .as(figures.text())
                    .isTrue();
        }
        for (JsonNode cell : busy.at("/byService")) {
            assertThat(cell.at("/visits/suppressed").asBoolean())
                    .as(figures.text())
                    .isTrue();
        }
    }

    private void visits(UUID centre, UUID client, String service, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(network.manager(centre)
                            .post("/api/v1/visits", TestNetwork.visit(client, service))
                            .status())
                    .isEqualTo(201);
        }
    }

    private long facts(UUID centre) {
        return jdbc.sql("SELECT count(*) FROM network.visit_fact WHERE centre_id = ?")
                .param(centre)
                .query(Long.class)
                .single();
    }

    @Test
    void staff_of_a_centre_and_administrators_compare_nothing() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");

        assertThat(network.manager(praia)
                        .get("/api/v1/figures?from=2026-01&until=2026-02")
                        .status())
                .isEqualTo(403);
        assertThat(network.administrator()
                        .get("/api/v1/figures?from=2026-01&until=2026-02")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        var answer = network.coordinator(network.region()).get("/api/v1/figures?from=2026-05&until=2026-02");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/until");
    }
}
