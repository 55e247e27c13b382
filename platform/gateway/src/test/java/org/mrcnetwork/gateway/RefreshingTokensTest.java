package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshingTokensTest {

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();
    private Gateway gateway;

    @BeforeEach
    void start() {
        gateway = Gateway.start(Surroundings.POSTGRES, identity, application);
    }

    @AfterEach
    void stop() {
        gateway.close();
        identity.close();
        application.close();
    }

    @Test
    void many_requests_with_an_expired_token_cause_one_refresh() throws Exception {
        Browser browser = signedInWithAnExpiringToken("campo");
        identity.thinkingTime = Duration.ofMillis(300);

        List<Integer> statuses = atOnce(
                24,
                () -> sameCookies(browser, gateway).get("/o/campo/api/v1/me").statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(identity.refreshes()).isEqualTo(1);
        assertThat(identity.reuseSeen).isFalse();
    }

    @Test
    void two_gateways_refresh_once_between_them() throws Exception {
        try (Gateway second = Gateway.start(Surroundings.POSTGRES, identity, application)) {
            Browser browser = signedInWithAnExpiringToken("campo");
            identity.thinkingTime = Duration.ofMillis(300);

            List<Integer> statuses = all(List.of(
                    () -> sameCookies(browser, gateway)
                            .get("/o/campo/api/v1/me")
                            .statusCode(),
                    () -> sameCookies(browser, second).get("/o/campo/api/v1/me").statusCode()));

            assertThat(statuses).containsOnly(200);
            assertThat(identity.refreshes()).isEqualTo(1);
        }
    }

    @Test
    void two_organisations_refresh_side_by_side_and_neither_loses_its_token() throws Exception {
        identity.accessTokenLifetime = Duration.ofSeconds(5);
        Browser browser = gateway.browser();
        browser.signIn("campo");
        browser.signIn("cnai");
        identity.accessTokenLifetime = Duration.ofMinutes(5);
        identity.thinkingTime = Duration.ofMillis(200);

        all(List.of(
                () -> sameCookies(browser, gateway).get("/o/campo/api/v1/me").statusCode(),
                () -> sameCookies(browser, gateway).get("/o/cnai/api/v1/me").statusCode()));

        assertThat(identity.refreshes()).isEqualTo(2);
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(identity.refreshes()).isEqualTo(2);
    }

    @Test
    void a_refresh_survives_a_sign_in_that_changes_the_session_id_meanwhile() throws Exception {
        Browser browser = signedInWithAnExpiringToken("campo");
        identity.thinkingTime = Duration.ofMillis(500);
        Browser otherTab = sameCookies(browser, gateway);
        Thread refreshing = Thread.ofVirtual().start(() -> otherTab.get("/o/campo/api/v1/me"));

        browser.signIn("cnai");
        refreshing.join();

        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(identity.reuseSeen).isFalse();
    }

    @Test
    void a_refused_refresh_signs_out_of_that_organisation_only() {
        Browser browser = signedInWithAnExpiringToken("campo");
        browser.signIn("cnai");
        identity.refusesRefreshes = true;

        var answer = browser.get("/o/campo/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:mrc:problem:unauthorized");
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(identity.refreshes()).isEqualTo(1);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void while_identity_is_away_the_answer_is_503_and_the_tokens_are_kept() {
        Browser browser = signedInWithAnExpiringToken("campo");
        identity.stop();

        var answer = browser.get("/o/campo/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:mrc:problem:upstream-unavailable");

        identity.startAgain();
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_refreshed_token_that_identity_did_not_sign_is_not_used() {
        Browser browser = signedInWithAnExpiringToken("campo");
        identity.forgesRefreshes = true;

        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(403);
        assertThat(application.seen()).isEmpty();
    }

    private Browser signedInWithAnExpiringToken(String slug) {
        identity.accessTokenLifetime = Duration.ofSeconds(5);
        Browser browser = gateway.browser();
        browser.signIn(slug);
        identity.accessTokenLifetime = Duration.ofMinutes(5);
        return browser;
    }

    private static Browser sameCookies(Browser browser, Gateway gateway) {
        Browser copy = gateway.browser();
        copy.cookies.putAll(browser.cookies);
        return copy;
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        return all(java.util.Collections.nCopies(times, call));
    }

    private static List<Integer> all(List<Callable<Integer>> calls) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = executor.invokeAll(calls);
            return answers.stream().map(RefreshingTokensTest::get).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Integer get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
