package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.APPLICATION;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;
import static org.mrcnetwork.gateway.Surroundings.IDENTITY;
import static org.mrcnetwork.gateway.Surroundings.signedInTo;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationApiTest {

    @Test
    void the_application_is_asked_with_the_token_of_the_organisation_in_the_path() throws ParseException {
        Browser browser = signedInTo("campo", "cnai");

        browser.get("/o/campo/api/v1/me");
        assertThat(speakerOf(APPLICATION.last())).isEqualTo("campo");

        browser.get("/o/cnai/api/v1/me");
        assertThat(speakerOf(APPLICATION.last())).isEqualTo("cnai");
    }

    @Test
    void path_query_and_body_arrive_as_they_were_sent() {
        Browser browser = signedInTo("campo");

        browser.post("/o/campo/api/v1/clients/%C3%A1?q=a%2Fb+c&q=%C3%A9&empty", "{\"name\":\"Zé\"}");

        var seen = APPLICATION.last();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.uri().toString()).isEqualTo("/api/v1/clients/%C3%A1?q=a%2Fb+c&q=%C3%A9&empty");
        assertThat(seen.body()).isEqualTo("{\"name\":\"Zé\"}");
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void a_form_body_passes_untouched_too() {
        Browser browser = signedInTo("campo");

        browser.send(
                "/o/campo/api/v1/form?a=1",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("b=2&a=3&c=%C3%A9+x")));

        assertThat(APPLICATION.last().body()).isEqualTo("b=2&a=3&c=%C3%A9+x");
        assertThat(APPLICATION.last().uri().getRawQuery()).isEqualTo("a=1");
    }

    @Test
    void no_cookie_of_the_browser_reaches_the_application() {
        Browser browser = signedInTo("campo");
        browser.cookies.put("something", "else");

        browser.get("/o/campo/api/v1/me");

        assertThat(APPLICATION.last().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void a_forged_authorization_is_dropped_and_nobody_signed_in_stays_nobody() {
        Browser stranger = GATEWAY.browser();

        var answer = stranger.send("/o/campo/api/v1/me", request -> request.header("Authorization", "Bearer forged"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:mrc:problem:unauthorized\"");
    }

    @Test
    void a_forged_authorization_does_not_replace_the_token_of_who_is_signed_in() throws ParseException {
        Browser browser = signedInTo("campo");

        browser.send("/o/campo/api/v1/me", request -> request.header("Authorization", "Bearer forged"));

        assertThat(APPLICATION.last().headers().get("Authorization")).hasSize(1);
        assertThat(speakerOf(APPLICATION.last())).isEqualTo("campo");
    }

    @Test
    void being_signed_in_to_one_organisation_opens_no_other() {
        Browser browser = signedInTo("campo");

        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void where_a_request_came_from_is_said_by_the_gateway_and_not_by_the_browser() {
        Browser browser = signedInTo("campo");

        browser.send(
                "/o/campo/api/v1/me",
                request -> request.header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "gopher")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=203.0.113.9;host=evil.example")
                        .header("X-Real-IP", "203.0.113.9"));

        var headers = APPLICATION.last().headers();
        assertThat(headers.get("X-Forwarded-For")).isEqualTo(List.of("127.0.0.1"));
        assertThat(headers.get("X-Forwarded-Host")).isEqualTo(List.of("localhost:8080"));
        assertThat(headers.get("X-Forwarded-Proto")).isEqualTo(List.of("http"));
        assertThat(headers.get("X-Forwarded-Port")).isEqualTo(List.of("8080"));
        assertThat(headers.get("X-Forwarded-Prefix")).isEqualTo(List.of("/o/campo"));
        assertThat(headers).doesNotContainKeys("Forwarded", "X-real-ip");
    }

    @Test
    void headers_that_concern_one_connection_stay_on_it() {
        Browser browser = signedInTo("campo");

        browser.send(
                "/o/campo/api/v1/me",
                request -> request.header("Connection", "close, X-Private")
                        .header("X-Private", "1")
                        .header("TE", "trailers")
                        .header("Proxy-Authorization", "Basic eA=="));

        assertThat(APPLICATION.last().headers()).doesNotContainKeys("X-private", "Te", "Proxy-authorization");
    }

    @Test
    void the_identity_api_is_reached_under_the_organisation_with_its_token() throws ParseException {
        Browser browser = signedInTo("campo");

        assertThat(browser.get("/o/campo/api/identity/v1/memberships").statusCode())
                .isEqualTo(200);

        assertThat(IDENTITY.last().uri().getPath()).isEqualTo("/identity/api/v1/memberships");
        assertThat(speakerOf(IDENTITY.last())).isEqualTo("campo");
        assertThat(IDENTITY.last().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void api_answers_are_never_stored_and_set_no_cookie_of_their_own() {
        APPLICATION.on("/api/v1/cached", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
            exchange.getResponseHeaders().set("Set-Cookie", "spy=1");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            FakeUpstream.answer(exchange, 200, "application/json", "{}");
        });
        var answer = signedInTo("campo").get("/o/campo/api/v1/cached");

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("spy"));
    }

    @Test
    void what_the_application_answers_is_passed_on_with_its_status_and_body() {
        APPLICATION.on(
                "/api/v1/conflict",
                exchange -> FakeUpstream.answer(
                        exchange, 409, "application/problem+json", "{\"type\":\"urn:mrc:problem:conflict\"}"));

        var answer = signedInTo("campo").get("/o/campo/api/v1/conflict");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"urn:mrc:problem:conflict\"}");
    }

    @Test
    void a_large_answer_is_streamed_whole() {
        String large = "0123456789abcdef".repeat(500_000);
        APPLICATION.on("/api/v1/large", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(large.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(signedInTo("campo").get("/o/campo/api/v1/large").body()).isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o/campo/api",
                "/o/campo/api/",
                "/o/campo/api/v2/me",
                "/o/campo/api/actuator/health",
                "/o/campo/api/identity/actuator/health",
                "/o/Not_A_Slug/api/v1/me",
                "/o/c%61mpo/api/v1/me"
            })
    void other_paths_below_api_lead_nowhere(String path) {
        var answer = signedInTo("campo").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_request_id_is_minted_answered_and_passed_on() {
        Browser browser = signedInTo("campo");

        String id = browser.get("/o/campo/api/v1/me")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();

        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(APPLICATION.last().headers().get("X-Request-Id")).isEqualTo(List.of(id));
    }

    @Test
    void a_well_formed_request_id_is_kept_and_stands_in_the_problem() {
        var answer = GATEWAY.browser()
                .send("/o/campo/api/v1/me", request -> request.header("X-Request-Id", "portal-0001-abcd"));

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("portal-0001-abcd");
        assertThat(answer.body()).contains("\"requestId\":\"portal-0001-abcd\"");
    }

    @Test
    void a_malformed_request_id_is_replaced() {
        var answer =
                GATEWAY.browser().send("/o/campo/api/v1/me", request -> request.header("X-Request-Id", "<script>"));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    private static String speakerOf(FakeUpstream.Seen seen) throws ParseException {
        String bearer = seen.header("Authorization").substring("Bearer ".length());
        return SignedJWT.parse(bearer).getJWTClaimsSet().getStringClaim("org_slug");
    }
}
