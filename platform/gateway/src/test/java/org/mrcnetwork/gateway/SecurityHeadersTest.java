package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/o/campo/api/v1/me", "/session", "/o//campo/", "/identity/sign-in"})
    void every_answer_carries_them_once(String path) {
        var headers = GATEWAY.browser().get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains(
                        "default-src 'self'",
                        "connect-src 'self'",
                        "img-src 'self' data: blob:",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("X-Request-Id")).hasSize(1);
        assertThat(headers.allValues("Server")).isEmpty();
    }

    @Test
    void without_tls_nothing_promises_tls() {
        assertThat(GATEWAY.browser().get("/").headers().allValues("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void with_tls_the_browser_is_told_to_stay_with_it() {
        try (var identity = new FakeUpstream();
                var application = new FakeUpstream();
                var gateway = Gateway.start(
                        Surroundings.POSTGRES, identity, application, "MRC_PUBLIC_URL=https://mrc.example")) {
            Browser browser = gateway.browser();

            var headers = browser.get("/").headers();

            assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow())
                    .contains("max-age=31536000");
            assertThat(headers.allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void a_connection_is_not_upgraded_to_a_websocket() {
        var answer = GATEWAY.browser()
                .send(
                        "/o/campo/api/v1/me",
                        request -> request.header("Connection", "Upgrade")
                                .header("Upgrade", "websocket")
                                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                                .header("Sec-WebSocket-Version", "13"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
