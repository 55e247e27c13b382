package org.mrcnetwork.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();

    @AfterEach
    void stop() {
        identity.close();
        application.close();
    }

    @Test
    void a_body_above_the_limit_is_refused_whether_or_not_it_says_its_length() {
        try (Gateway gateway = start("mrc.gateway.limits.body=1KB")) {
            Browser browser = signedIn(gateway);

            assertTooLarge(browser.post("/o/campo/api/v1/clients", "x".repeat(1025)));
            assertTooLarge(chunked(browser, 1025));
            assertThat(application.seen()).isEmpty();

            assertThat(browser.post("/o/campo/api/v1/clients", "x".repeat(1024)).statusCode())
                    .isEqualTo(200);
            assertThat(chunked(browser, 1024).statusCode()).isEqualTo(200);
            assertThat(application.last().body()).hasSize(1024);
        }
    }

    @Test
    void only_a_spreadsheet_of_clients_may_be_larger() {
        try (Gateway gateway = start("mrc.gateway.limits.body=1KB", "mrc.gateway.limits.spreadsheet=4KB")) {
            Browser browser = signedIn(gateway);

            assertThat(browser.post("/o/campo/api/v1/client-imports", "x".repeat(4096))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(application.last().body()).hasSize(4096);
            assertTooLarge(browser.post("/o/campo/api/v1/client-imports", "x".repeat(4097)));
            assertTooLarge(browser.post("/o/campo/api/v1/client-imports/1/check", "x".repeat(1025)));
            assertTooLarge(browser.post("/o/campo/api/v1/clients", "x".repeat(1025)));
            assertTooLarge(browser.post("/o/campo/api/identity/v1/client-imports", "x".repeat(1025)));
        }
    }

    @Test
    void a_body_far_above_the_limit_is_refused_with_an_answer_that_arrives() {
        try (Gateway gateway = start()) {
            assertTooLarge(signedIn(gateway).post("/o/campo/api/v1/clients", "x".repeat(3_000_000)));
        }
    }

    @Test
    void a_page_of_a_document_may_be_larger_but_on_its_own_path_only_and_not_without_its_length() {
        try (Gateway gateway = start("mrc.gateway.limits.body=1KB", "mrc.gateway.limits.document=4KB")) {
            Browser browser = signedIn(gateway);
            String page = "/o/campo/api/v1/clients/" + UUID.randomUUID() + "/files/" + UUID.randomUUID();

            assertThat(put(browser, page, BodyPublishers.ofString("x".repeat(4096)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(application.last().body()).hasSize(4096);

            assertTooLarge(put(browser, page, BodyPublishers.ofString("x".repeat(4097))));
            assertTooLarge(put(browser, page + "/x", BodyPublishers.ofString("x".repeat(1025))));
            assertTooLarge(put(browser, "/o/campo/api/v1/clients", BodyPublishers.ofString("x".repeat(1025))));
            assertTooLarge(browser.post(page, "x".repeat(1025)));
            assertThat(put(
                                    browser,
                                    page,
                                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("x".getBytes(UTF_8))))
                            .statusCode())
                    .isEqualTo(411);
            assertThat(application.seen()).hasSize(1);
        }
    }

    @Test
    void a_document_far_above_the_limit_is_refused_with_an_answer_that_arrives() {
        try (Gateway gateway = start()) {
            String page = "/o/campo/api/v1/clients/" + UUID.randomUUID() + "/files/" + UUID.randomUUID();

            assertTooLarge(put(signedIn(gateway), page, BodyPublishers.ofByteArray(new byte[30 << 20])));
        }
    }

    private static HttpResponse<String> put(Browser browser, String path, HttpRequest.BodyPublisher body) {
        return browser.send(
                path, request -> request.PUT(body).header("X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN")));
    }

    @Test
    void one_address_may_not_ask_without_end() {
        try (Gateway gateway = start("mrc.gateway.limits.address.burst=20", "mrc.gateway.limits.address.refill=10m")) {
            Browser browser = gateway.browser();
            HttpResponse<String> last = browser.get("/session");
            for (int i = 0; i < 20; i++) {
                last = browser.get("/session");
            }

            assertRateLimited(last);
            assertThat(browser.get("/assets/app-1a2b3c4d.js").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void another_address_is_not_counted_only_because_a_header_says_so() {
        try (Gateway gateway = start("mrc.gateway.limits.address.burst=3", "mrc.gateway.limits.address.refill=10m")) {
            for (int i = 0; i < 3; i++) {
                askFrom(gateway, "203.0.113." + i);
            }

            assertRateLimited(askFrom(gateway, "203.0.113.77"));
        }
    }

    @Test
    void behind_a_trusted_proxy_the_address_it_names_is_counted_and_passed_on() {
        try (Gateway gateway = start(
                "MRC_TRUSTED_PROXIES=127\\.0\\.0\\.1",
                "mrc.gateway.limits.address.burst=3",
                "mrc.gateway.limits.address.refill=10m")) {
            for (int i = 0; i < 10; i++) {
                assertThat(askFrom(gateway, "203.0.113." + i).statusCode()).isEqualTo(200);
            }

            assertThat(identity.last().header("X-Forwarded-For")).isEqualTo("203.0.113.9");
        }
    }

    @Test
    void one_organisation_may_not_ask_without_end_and_does_not_take_from_another() {
        try (Gateway gateway =
                start("mrc.gateway.limits.organisation.burst=3", "mrc.gateway.limits.organisation.refill=10m")) {
            Browser browser = signedIn(gateway);
            browser.signIn("cnai");
            for (int i = 0; i < 3; i++) {
                assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
            }

            assertRateLimited(browser.get("/o/campo/api/v1/me"));
            assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void strangers_cannot_use_up_the_share_of_an_organisation() {
        try (Gateway gateway =
                start("mrc.gateway.limits.organisation.burst=1", "mrc.gateway.limits.organisation.refill=10m")) {
            for (int i = 0; i < 5; i++) {
                assertThat(gateway.browser().get("/o/campo/api/v1/me").statusCode())
                        .isEqualTo(401);
            }

            assertThat(signedIn(gateway).get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void trying_passwords_is_limited_more_strictly() {
        try (Gateway gateway = start("mrc.gateway.limits.sign-in.burst=2", "mrc.gateway.limits.sign-in.refill=10m")) {
            Browser browser = gateway.browser();
            browser.post("/identity/sign-in", "a");
            browser.post("/identity/sign-in", "b");

            assertRateLimited(browser.post("/identity/sign-in", "c"));
            assertThat(browser.get("/identity/sign-in").statusCode()).isEqualTo(200);
        }
    }

    private Gateway start(String... settings) {
        return Gateway.start(Surroundings.POSTGRES, identity, application, settings);
    }

    private static Browser signedIn(Gateway gateway) {
        Browser browser = gateway.browser();
        browser.signIn("campo");
        return browser;
    }

    private static HttpResponse<String> askFrom(Gateway gateway, String address) {
        return gateway.browser().send("/identity/sign-in", request -> request.header("X-Forwarded-For", address));
    }

    private static HttpResponse<String> chunked(Browser browser, int size) {
        return browser.send(
                "/o/campo/api/v1/clients",
                request -> request.header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]))));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:mrc:problem:payload-too-large");
    }

    private static void assertRateLimited(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("urn:mrc:problem:rate-limited");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
    }
}
