package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamFailureTest {

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();
    private Gateway gateway;
    private Browser browser;

    @BeforeEach
    void start() {
        gateway = Gateway.start(Surroundings.POSTGRES, identity, application, "mrc.gateway.read-timeout=1s");
        browser = gateway.browser();
        browser.signIn("campo");
    }

    @AfterEach
    void stop() {
        gateway.close();
        identity.close();
        application.close();
    }

    @Test
    void an_application_that_is_down_gives_503_and_answers_again_when_it_is_back() {
        browser.get("/o/campo/api/v1/me");
        application.stop();

        assertProblem(browser.get("/o/campo/api/v1/me"), 503, "upstream-unavailable");
        assertThat(browser.get("/o/campo/api/v1/me").headers().firstValue("Retry-After"))
                .isPresent();

        application.startAgain();
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void an_application_that_stays_silent_gives_504() {
        var pause = new Pause();
        application.on("/api/v1/me", pause);

        assertProblem(browser.get("/o/campo/api/v1/me"), 504, "upstream-timeout");
        pause.release();
    }

    @Test
    void an_application_that_breaks_off_before_its_answer_gives_502() {
        application.on("/api/v1/me", exchange -> exchange.close());

        assertProblem(browser.get("/o/campo/api/v1/me"), 502, "upstream-unavailable");
    }

    @Test
    void a_read_that_was_never_answered_is_tried_once_more() {
        application.on("/api/v1/me", exchange -> exchange.close());

        browser.get("/o/campo/api/v1/me");

        assertThat(application.seen()).hasSize(2);
    }

    @Test
    void a_change_whose_answer_broke_off_is_not_sent_twice() {
        application.on("/api/v1/clients", exchange -> exchange.close());

        assertProblem(browser.post("/o/campo/api/v1/clients", "{}"), 502, "upstream-unavailable");

        assertThat(application.seen()).hasSize(1);
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_is_not_made_to_look_whole() {
        application.on("/api/v1/me", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the plug was pulled");
        });

        assertThatThrownBy(() -> browser.get("/o/campo/api/v1/me")).hasRootCauseInstanceOf(java.io.IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'fr-CH, fr;q=0.9', fr, ltr, disponible",
        "'pt-CV', pt, ltr, disponível",
        "'ar', ar, rtl, متاحة",
        "'de, nl', en, ltr, available",
        "'!!', en, ltr, available"
    })
    void a_person_who_navigates_gets_a_page_in_their_language(
            String acceptLanguage, String language, String direction, String word) {
        identity.stop();

        var answer = browser.send(
                "/identity/sign-in",
                request -> request.header("Accept", "text/html,*/*;q=0.8")
                        .header("Sec-Fetch-Mode", "navigate")
                        .header("Accept-Language", acceptLanguage));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">", word)
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("Exception", "style=", "<script");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void signing_in_while_identity_is_down_gives_a_page_and_no_session() {
        Browser other = gateway.browser();
        var question = other.begin("campo");
        String callback = "/login/oauth2/code?code=x&state="
                + FakeIdentity.form(question.getRawQuery()).get("state");
        identity.stop();

        var answer = other.send(callback, request -> request.header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(other.cookies).doesNotContainKey("__Host-mrc");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:mrc:problem:" + name + "\"", "\"status\":" + status, "\"requestId\":\"")
                .doesNotContain("Exception", "at org.", "127.0.0.1");
    }
}
