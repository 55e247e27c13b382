package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenants.services.VisitLogged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Events reach their listeners with the centre still speaking, and get another chance when a listener failed. */
@Import(EventsTest.FailsOnce.class)
class EventsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ResubmittingEvents resubmitting;

    /** Breaks at each visit the first time it hears of it. */
    static class FailsOnce {
        private final Set<UUID> heard = ConcurrentHashMap.newKeySet();

        @ApplicationModuleListener
        void on(VisitLogged logged) {
            if (heard.add(logged.visit())) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }

    @Test
    void a_publication_ends_completed_or_failed_and_then_resubmitted() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
        CentreLogin centre = logins.of(praia);

        network.manager(praia).post("/api/v1/visits", TestNetwork.visit(client, "working-abroad"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(centre)).containsExactly("COMPLETED", "FAILED"));
        resubmitting.resubmit();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(centre)).containsExactly("COMPLETED", "COMPLETED"));
        assertThat(factsOf(praia)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED"})
    void an_event_that_nobody_is_at_work_on_any_more_is_dealt_with(String whenTheProcessDied) {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));
        CentreLogin centre = logins.of(praia);
        network.manager(praia).post("/api/v1/visits", TestNetwork.visit(client, "working-abroad"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(centre)).containsExactly("COMPLETED", "FAILED"));

        Tenancy.runAs(
                centre,
                () -> jdbc.sql("UPDATE network.event_publication SET status = ?, completion_date = NULL")
                        .param(whenTheProcessDied)
                        .update());
        resubmitting.resubmit();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(centre)).containsExactly("COMPLETED", "COMPLETED"));
        assertThat(factsOf(praia)).isEqualTo(1);
    }

    @Test
    void another_centre_and_the_platform_see_no_publication_of_a_centre() {
        UUID praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        UUID client = network.registered(network.manager(praia), TestNetwork.client("Inventada", "Exemplo"));

        network.manager(praia).post("/api/v1/visits", TestNetwork.visit(client, "working-abroad"));

        assertThat(statuses(logins.of(praia))).hasSize(2);
        assertThat(statuses(logins.of(lisbon))).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM network.event_publication WHERE centre_id IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> statuses(CentreLogin centre) {
        return Tenancy.callAs(
                centre,
                () -> jdbc.sql("SELECT status FROM network.event_publication ORDER BY status")
                        .query(String.class)
                        .list());
    }

    private long factsOf(UUID centre) {
        return jdbc.sql("SELECT count(*) FROM network.visit_fact WHERE centre_id = ?")
                .param(centre)
                .query(Long.class)
                .single();
    }
}
