package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs hand in messages without a session; nothing of a signed-in browser goes along. */
class InboundHooksDoorTest {

    private static final String HOOK = "/hooks/inbound/" + "a".repeat(64);

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();

    @AfterEach
    void stop() {
        identity.close();
        application.close();
    }

    @Test
    void a_message_goes_on_with_its_signature_and_without_cookie_or_token() throws Exception {
        try (Gateway gateway = start()) {
            var answer = hand(gateway, HOOK, "{\"text\":\"Hello\"}");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            var seen = application.last();
            assertThat(seen.uri().toString()).isEqualTo(HOOK);
            assertThat(seen.body()).isEqualTo("{\"text\":\"Hello\"}");
            assertThat(seen.header("webhook-signature")).isEqualTo("v1,signed");
            assertThat(seen.headers()).doesNotContainKeys("Cookie", "Authorization");
        }
    }

    @Test
    void nothing_else_is_behind_that_door() throws Exception {
        try (Gateway gateway = start()) {
            assertThat(gateway.browser().get(HOOK).statusCode()).isEqualTo(404);
            for (String path : new String[] {"/hooks", "/hooks/inbound/short", "/hooks/inbound/a/b", "/hooks/other"}) {
                assertThat(hand(gateway, path, "{}").statusCode()).as(path).isEqualTo(404);
            }
            assertThat(application.seen()).isEmpty();
        }
    }

    @Test
    void what_is_too_large_or_too_often_stays_outside() throws Exception {
        try (Gateway gateway = start("mrc.gateway.limits.hook.burst=3", "mrc.gateway.limits.hook.refill=10m")) {
            assertThat(hand(gateway, HOOK, "x".repeat(70_000)).statusCode()).isEqualTo(413);
            for (int i = 0; i < 3; i++) {
                assertThat(hand(gateway, HOOK, "{}").statusCode()).isEqualTo(200);
            }
            assertThat(hand(gateway, HOOK, "{}").statusCode()).isEqualTo(429);
            assertThat(hand(gateway, HOOK.replace('a', 'b'), "{}").statusCode()).isEqualTo(200);
        }
    }

    private Gateway start(String... settings) {
        return Gateway.start(Surroundings.POSTGRES, identity, application, settings);
    }

    private static HttpResponse<String> hand(Gateway gateway, String path, String body) throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create(gateway.url() + path))
                            .header("Cookie", "__Host-mrc=stolen")
                            .header("Authorization", "Bearer forged")
                            .header("webhook-signature", "v1,signed")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
