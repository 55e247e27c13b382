package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;
import static org.mrcnetwork.gateway.Surroundings.IDENTITY;
import static org.mrcnetwork.gateway.Surroundings.POSTGRES;
import static org.mrcnetwork.gateway.Surroundings.signedInTo;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

    @AfterEach
    void identityIsHonestAgain() {
        IDENTITY.speaksFor = "";
    }

    @Test
    void a_sign_in_asks_identity_for_one_organisation_with_pkce_in_the_persons_language() {
        var answer = GATEWAY.browser().get("/o/campo/sign-in?return=/o/campo/clients&ui_locales=pt");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        URI question = Browser.location(answer);
        assertThat(question.toString()).startsWith("http://localhost:8080/identity/oauth2/authorize?");
        Map<String, String> parameters = FakeIdentity.form(question.getRawQuery());
        assertThat(parameters)
                .containsEntry("client_id", "gateway")
                .containsEntry("organisation", "campo")
                .containsEntry("ui_locales", "pt")
                .containsEntry("redirect_uri", "http://localhost:8080/login/oauth2/code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state");
    }

    @Test
    void after_signing_in_the_person_is_where_they_wanted_to_be_and_the_api_answers() {
        Browser browser = GATEWAY.browser();

        var landed = browser.signIn("campo");

        assertThat(landed.statusCode()).isEqualTo(302);
        assertThat(landed.headers().firstValue("Location")).contains("/o/campo/home");
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var landed = GATEWAY.browser().signIn("campo");

        assertThat(landed.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-mrc="))
                .singleElement()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void two_tabs_may_sign_in_at_once_although_neither_has_a_session_yet() {
        Browser browser = GATEWAY.browser();
        URI first = browser.begin("campo");
        URI second = browser.begin("cnai");

        assertThat(browser.comeBack(first).headers().firstValue("Location")).contains("/o/campo/home");
        assertThat(browser.comeBack(second).headers().firstValue("Location")).contains("/o/cnai/home");

        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_again_changes_the_session_id_and_keeps_the_first_organisation() {
        Browser browser = signedInTo("campo");
        String before = browser.cookies.get("__Host-mrc");

        browser.signIn("cnai");

        assertThat(browser.cookies.get("__Host-mrc")).isNotEqualTo(before);
        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        Browser thief = GATEWAY.browser();
        thief.cookies.put("__Host-mrc", before);
        assertThat(thief.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void two_tabs_that_come_back_at_the_same_moment_both_get_a_session_that_works() {
        Browser browser = signedInTo("campo");
        Browser first = withCookiesOf(browser);
        Browser second = withCookiesOf(browser);
        URI campo = first.begin("campo");
        URI cnai = second.begin("cnai");

        POSTGRES.holdingBack(browser.sessionId(), () -> first.comeBack(campo), () -> second.comeBack(cnai));

        assertThat(first.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(second.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_id_that_was_planted_is_not_taken_over() {
        Browser browser = GATEWAY.browser();
        browser.cookies.put("__Host-mrc", "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");

        browser.signIn("campo");

        assertThat(browser.cookies.get("__Host-mrc")).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
    }

    @Test
    void a_request_from_before_a_sign_in_does_not_bring_the_old_session_id_back() {
        Browser browser = signedInTo("campo");
        var begunBefore = GATEWAY.session(browser.sessionId());

        browser.signIn("cnai");
        begunBefore.setLastAccessedTime(Instant.now());

        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_for_another_organisation_than_the_one_asked_for_is_not_kept() {
        IDENTITY.speaksFor = "cnai";
        Browser browser = GATEWAY.browser();

        assertThat(browser.signIn("campo").statusCode()).isEqualTo(403);

        assertThat(browser.get("/o/campo/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/o/cnai/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_callback_works_once_and_only_in_the_browser_that_began() {
        Browser browser = GATEWAY.browser();
        URI question = browser.begin("campo");
        URI callback = Browser.location(browser.get(question.getRawPath() + "?" + question.getRawQuery()));
        String path = callback.getRawPath() + "?" + callback.getRawQuery();

        assertThat(GATEWAY.browser().get(path).statusCode()).isEqualTo(400);
        assertThat(browser.get(path).statusCode()).isEqualTo(302);
        assertThat(browser.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void a_refusal_by_identity_signs_nobody_in() {
        Browser browser = GATEWAY.browser();
        String state = FakeIdentity.form(browser.begin("campo").getRawQuery()).get("state");

        assertThat(browser.get("/login/oauth2/code?error=access_denied&state=" + state)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.cookies).doesNotContainKey("__Host-mrc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/o/campo/",
                "/o/cnai/home",
                "/o/campo/../cnai/home",
                "/o/campo/%2e%2e/cnai/home",
                "/o/campo//evil.example",
                "/o/campo/\\evil.example",
                "/o/campo/%5Cevil.example",
                "javascript:alert(1)",
                "/o/campo"
            })
    void nobody_is_sent_outside_the_organisation_after_signing_in(String wish) {
        String encoded = java.net.URLEncoder.encode(wish, java.nio.charset.StandardCharsets.UTF_8);

        var answer = GATEWAY.browser().get("/o/campo/sign-in?return=" + encoded);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:mrc:problem:invalid-request");
    }

    @Test
    void a_malformed_slug_has_no_sign_in() {
        assertThat(GATEWAY.browser().get("/o/Not_A_Slug/sign-in").statusCode()).isEqualTo(404);
    }

    @Test
    void sign_ins_begun_and_never_finished_do_not_pile_up_in_the_browser() {
        Browser browser = GATEWAY.browser();

        for (int i = 0; i < 12; i++) {
            browser.begin("campo");
        }

        assertThat(browser.cookies.keySet().stream().filter(name -> name.startsWith("__Host-mrc-sign-in-")))
                .hasSizeLessThanOrEqualTo(5);
    }

    private static Browser withCookiesOf(Browser browser) {
        Browser copy = GATEWAY.browser();
        copy.cookies.putAll(browser.cookies);
        return copy;
    }
}
