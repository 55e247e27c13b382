package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OperatingTest {

    private final Browser operator = new Browser(GATEWAY.managementUrl());

    @Test
    void health_and_figures_are_answered_on_a_port_of_their_own() {
        assertThat(operator.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(operator.get("/actuator/health/readiness").body()).contains("UP");
        GATEWAY.browser().get("/session");
        assertThat(operator.get("/actuator/prometheus").body()).contains("http_server_requests_seconds_count");
    }

    @Test
    void nothing_else_can_be_asked_or_done_there() {
        assertThat(operator.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(operator.get("/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    @Test
    void without_its_secrets_the_gateway_names_them_and_does_not_start() {
        var environment = new MockEnvironment().withProperty("MRC_GATEWAY_PASSWORD", " ");

        assertThat(RequiredSettings.missingIn(environment))
                .containsExactly("MRC_GATEWAY_PASSWORD", "MRC_GATEWAY_CLIENT_SECRET");
    }
}
