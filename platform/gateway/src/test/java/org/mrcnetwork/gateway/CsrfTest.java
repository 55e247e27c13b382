package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.APPLICATION;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;
import static org.mrcnetwork.gateway.Surroundings.IDENTITY;
import static org.mrcnetwork.gateway.Surroundings.signedInTo;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void a_change_without_the_header_is_refused_before_it_gets_anywhere(String method) {
        Browser browser = signedInTo("campo");
        int before = APPLICATION.seen().size();

        var answer = browser.send(
                "/o/campo/api/v1/clients", request -> request.method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:mrc:problem:forbidden", "requestId");
        assertThat(APPLICATION.seen()).hasSize(before);
    }

    @Test
    void a_wrong_header_is_no_better_than_none() {
        Browser browser = signedInTo("campo");

        var answer = browser.send(
                "/o/campo/api/v1/clients",
                request -> request.header("X-XSRF-TOKEN", "guessed").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_first_page_hands_out_the_cookie_and_its_value_in_the_header_is_enough() {
        Browser browser = GATEWAY.browser();
        browser.get("/");
        assertThat(browser.cookies).containsKey("XSRF-TOKEN");

        browser.signIn("campo");

        assertThat(browser.post("/o/campo/api/v1/clients", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void identity_protects_its_own_forms_so_the_gateway_neither_asks_nor_reads_them() {
        var answer = GATEWAY.browser()
                .send(
                        "/identity/sign-in?organisation=campo",
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=x&email=a%40b.example&password=p%20%C3%A9+q")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(IDENTITY.last().body()).isEqualTo("_csrf=x&email=a%40b.example&password=p%20%C3%A9+q");
    }
}
