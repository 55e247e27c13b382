package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalFilesTest {

    private final Browser browser = GATEWAY.browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/o/campo", "/o/campo/", "/o/campo/clients/0198c0de-0000-7000-8000-000000000001"})
    void every_address_of_the_portal_is_its_one_page_which_is_asked_for_each_time(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        String tag = browser.get("/").headers().firstValue("ETag").orElseThrow();

        var answer = browser.send("/o/campo/clients", request -> request.header("If-None-Match", tag));

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void hashed_files_are_kept_for_ever() {
        var answer = browser.get("/assets/app-1a2b3c4d.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_compressed_variant_is_sent_to_whoever_reads_it() {
        var answer = browser.send("/assets/app-1a2b3c4d.js", request -> request.header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    }

    @Test
    void the_service_worker_may_serve_everything_and_is_asked_for_each_time() {
        var answer = browser.get("/sw.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Service-Worker-Allowed")).contains("/");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    /** By the name under which the service worker keeps it for the day without a line. */
    @Test
    void the_shell_has_a_name_of_its_own() {
        assertThat(browser.get("/index.html").body()).isEqualTo(browser.get("/").body());
        assertThat(browser.get("/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void head_answers_without_a_body() {
        var answer = browser.send("/", request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/o/campo/missing.js",
                "/o/Not_A_Slug/",
                "/nothing",
                "/o",
                "/application.yaml",
                "/portal/index.html",
                "/actuator/health",
                "/actuator/prometheus",
                "/error"
            })
    void there_is_nothing_else(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:mrc:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/..;/application.yaml",
                "/o/campo;jsessionid=1/",
                "/o//campo/",
                "//evil.example/o/campo",
                "/o/campo/api%2fv1/me",
                "/o/campo/%00",
                "/identity/..%2fapi/v1/members",
                "/identity/x/../api/v1/members",
                "/o/campo/api/v1/../../../identity/api/v1/members",
                "/identity/api;x/v1/members"
            })
    void paths_that_pretend_are_refused(String path) {
        assertThat(browser.get(path).statusCode()).isIn(400, 404);
    }
}
