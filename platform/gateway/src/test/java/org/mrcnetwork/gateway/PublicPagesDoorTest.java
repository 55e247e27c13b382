package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The centres' public pages: read and written to without a session, and written to but seldom. */
class PublicPagesDoorTest {

    private static final String FORM = "/c/campo/pt/complaint";

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeUpstream application = new FakeUpstream();

    @AfterEach
    void stop() {
        identity.close();
        application.close();
    }

    @Test
    void a_page_and_a_form_go_on_and_nothing_says_who_it_is() throws Exception {
        try (Gateway gateway = start()) {
            assertThat(send(gateway, "GET", "/c/campo/pt/directory?q=ajuda%20legal", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(application.last().uri().toString()).isEqualTo("/c/campo/pt/directory?q=ajuda%20legal");

            var sent = send(gateway, "POST", FORM, "words=Ol%C3%A1");

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(application.last().body()).asString().isEqualTo("words=Ol%C3%A1");
            assertThat(application.last().headers()).doesNotContainKeys("Cookie", "Authorization");
        }
    }

    @Test
    void it_leads_nowhere_else_and_nothing_else_is_done_there() throws Exception {
        try (Gateway gateway = start()) {
            for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
                assertThat(send(gateway, method, FORM, "").statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
            assertThat(send(gateway, "GET", "/c/%2e%2e/api/v1/clients", "").statusCode())
                    .isIn(400, 404);
            assertThat(send(gateway, "GET", "/cx", "").statusCode()).isEqualTo(404);
            assertThat(application.seen()).isEmpty();
        }
    }

    @Test
    void whoever_tries_out_numbers_waits_and_still_reads() throws Exception {
        try (Gateway gateway = start("mrc.gateway.limits.form.burst=2", "mrc.gateway.limits.form.refill=10m")) {
            assertThat(send(gateway, "POST", FORM, "number=1").statusCode()).isEqualTo(200);
            assertThat(send(gateway, "POST", FORM, "number=2").statusCode()).isEqualTo(200);
            assertThat(send(gateway, "POST", FORM, "number=3").statusCode()).isEqualTo(429);
            assertThat(send(gateway, "POST", "/c//campo/pt/ask-after", "number=4")
                            .statusCode())
                    .isIn(400, 404, 429);
            assertThat(send(gateway, "GET", "/c/campo/pt/", "").statusCode()).isEqualTo(200);
        }
    }

    private Gateway start(String... settings) {
        return Gateway.start(Surroundings.POSTGRES, identity, application, settings);
    }

    private static HttpResponse<String> send(Gateway gateway, String method, String path, String body)
            throws Exception {
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            return anybody.send(
                    HttpRequest.newBuilder(URI.create(gateway.url() + path))
                            .header("Cookie", "__Host-mrc=stolen")
                            .header("Authorization", "Bearer forged")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
