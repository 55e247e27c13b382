package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;
import static org.mrcnetwork.gateway.Surroundings.IDENTITY;
import static org.mrcnetwork.gateway.Surroundings.POSTGRES;
import static org.mrcnetwork.gateway.Surroundings.signedInTo;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningOutTest {

    @Test
    void signing_out_of_one_organisation_keeps_the_other() {
        Browser browser = signedInTo("campo", "cnai");

        var answer = browser.post("/o/campo/sign-out", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"next\":\"/\"}");
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(IDENTITY.lastRevoked).isNotEmpty();
    }

    @Test
    void signing_out_of_the_last_organisation_ends_the_session_and_goes_on_to_identity() {
        Browser browser = signedInTo("campo");

        var answer = browser.post("/o/campo/sign-out", "");

        assertThat(answer.body()).isEqualTo("{\"next\":\"/identity/sign-out\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/identity/sign-out");
        assertThat(browser.cookies).doesNotContainKey("__Host-mrc");
    }

    @Test
    void a_sign_out_without_the_csrf_header_is_refused() {
        Browser browser = signedInTo("campo");

        var answer = browser.send(
                "/o/campo/sign-out", request -> request.POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_names_organisations_and_when_they_end_and_no_token() {
        Browser browser = signedInTo("cnai", "campo");

        String body = browser.get("/session").body();

        assertThat(body)
                .matches("\\{\"organisations\":\\[\\{\"slug\":\"campo\",\"expiresAt\":\"[^\"]+Z\"},"
                        + "\\{\"slug\":\"cnai\",\"expiresAt\":\"[^\"]+Z\"}]}");
    }

    @Test
    void a_browser_without_a_session_is_told_so() {
        assertThat(GATEWAY.browser().get("/session").body()).isEqualTo("{\"organisations\":[]}");
    }

    @Test
    void asking_for_the_session_does_not_prolong_it() {
        Browser browser = signedInTo("campo");
        long before = lastUse(browser);
        age(browser, Duration.ofMinutes(10));

        browser.get("/session");

        assertThat(lastUse(browser)).isLessThan(before);
    }

    @Test
    void a_session_nobody_used_for_half_an_hour_is_over() {
        Browser browser = signedInTo("campo");

        age(browser, Duration.ofMinutes(31));

        assertThat(browser.get("/session").body()).isEqualTo("{\"organisations\":[]}");
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_is_over_after_twelve_hours_however_busy_it_was() {
        Browser browser = signedInTo("campo");

        POSTGRES.superuser()
                .sql("UPDATE gateway.spring_session SET creation_time = ? WHERE session_id = ?")
                .params(Instant.now().minus(Duration.ofMinutes(721)).toEpochMilli(), browser.sessionId())
                .update();

        assertThat(browser.get("/session").body()).isEqualTo("{\"organisations\":[]}");
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.cookies).doesNotContainKey("__Host-mrc");
    }

    private static long lastUse(Browser browser) {
        return POSTGRES.superuser()
                .sql("SELECT last_access_time FROM gateway.spring_session WHERE session_id = ?")
                .param(browser.sessionId())
                .query(Long.class)
                .single();
    }

    private static void age(Browser browser, Duration by) {
        POSTGRES.superuser()
                .sql("""
                        UPDATE gateway.spring_session
                        SET last_access_time = last_access_time - ?, expiry_time = expiry_time - ?
                        WHERE session_id = ?
                        """)
                .params(by.toMillis(), by.toMillis(), browser.sessionId())
                .update();
    }
}
