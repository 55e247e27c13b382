package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresAwayTest {

    @Test
    void while_the_session_store_is_away_answers_say_so_and_afterwards_everything_goes_on() {
        try (var identity = new FakeIdentity();
                var application = new FakeUpstream();
                var postgres = Postgres.start();
                var gateway = Gateway.start(postgres, identity, application)) {
            Browser browser = gateway.browser();
            browser.signIn("campo");

            postgres.stop();

            for (String path : new String[] {"/o/campo/api/v1/me", "/session"}) {
                var answer = browser.get(path);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body())
                        .contains("urn:mrc:problem:upstream-unavailable")
                        .doesNotContain("SQL");
            }
            assertThat(browser.get("/o/campo/").statusCode()).isEqualTo(200);
            assertThat(browser.get("/identity/sign-in").statusCode()).isEqualTo(200);

            postgres.startAgain();

            assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        }
    }
}
