package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The public directory: read without a session, and nothing of a signed-in browser goes along. */
class PublicDirectoryDoorTest {

    private static final String SERVICES = "/hsds/services?search=legal%20help&per_page=5";

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();

    @AfterEach
    void stop() {
        identity.close();
        application.close();
    }

    @Test
    void a_question_goes_on_as_it_was_asked_and_says_nothing_of_who_asks() throws Exception {
        try (Gateway gateway = start()) {
            var answer = send(gateway, "GET", SERVICES);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            var seen = application.last();
            assertThat(seen.uri().toString()).isEqualTo(SERVICES);
            assertThat(seen.headers()).doesNotContainKeys("Cookie", "Authorization");
        }
    }

    @Test
    void it_is_read_only_and_leads_nowhere_else() throws Exception {
        try (Gateway gateway = start()) {
            for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
                assertThat(send(gateway, method, "/hsds/services").statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
            assertThat(send(gateway, "GET", "/hsds/%2e%2e/api/v1/clients").statusCode())
                    .isIn(400, 404);
            assertThat(send(gateway, "GET", "/hsdsx").statusCode()).isEqualTo(404);
            assertThat(application.seen()).isEmpty();
        }
    }

    @Test
    void who_asks_too_often_waits() throws Exception {
        try (Gateway gateway = start("mrc.gateway.limits.address.burst=2", "mrc.gateway.limits.address.refill=10m")) {
            assertThat(send(gateway, "GET", "/hsds/").statusCode()).isEqualTo(200);
            assertThat(send(gateway, "GET", "/hsds/").statusCode()).isEqualTo(200);
            assertThat(send(gateway, "GET", "/hsds/").statusCode()).isEqualTo(429);
        }
    }

    private Gateway start(String... settings) {
        return Gateway.start(Surroundings.POSTGRES, identity, application, settings);
    }

    private static HttpResponse<String> send(Gateway gateway, String method, String path) throws Exception {
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            return anybody.send(
                    HttpRequest.newBuilder(URI.create(gateway.url() + path))
                            .header("Cookie", "__Host-mrc=stolen")
                            .header("Authorization", "Bearer forged")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
