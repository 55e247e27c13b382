package org.mrcnetwork.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.gateway.Surroundings.GATEWAY;
import static org.mrcnetwork.gateway.Surroundings.IDENTITY;
import static org.mrcnetwork.gateway.Surroundings.signedInTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityDoorTest {

    @Test
    void identity_gets_its_own_cookie_and_none_of_the_gateways() {
        Browser browser = signedInTo("campo");
        browser.begin("cnai");

        browser.send(
                "/identity/sign-in?organisation=campo", request -> request.header("Authorization", "Bearer forged"));

        assertThat(IDENTITY.last().headers().get("Cookie"))
                .singleElement()
                .asString()
                .isEqualTo("mrc_identity=sso");
        assertThat(IDENTITY.last().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void identity_cannot_set_a_cookie_of_the_gateway() {
        IDENTITY.on("/identity/plants", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "__Host-mrc=planted; Path=/; Secure");
            exchange.getResponseHeaders().add("Set-Cookie", "mrc_identity=mine; Path=/identity");
            FakeUpstream.answer(exchange, 200, "text/html", "<p>");
        });

        var answer = GATEWAY.browser().get("/identity/plants");

        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("mrc_identity=mine; Path=/identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/identity/api/v1/members",
                "/identity/%61pi/v1/members",
                "/identity/api",
                "/identity/actuator/health",
                "/identity/actuator",
                "/identity/oauth2/token",
                "/identity/oauth2/introspect",
                "/identity/oauth2/revoke",
                "/identity/oauth2/device_authorization",
                "/identity/oauth2/par",
                "/identity/connect/register",
                "/identity/userinfo"
            })
    void what_is_for_machines_is_not_reached_from_outside(String path) {
        int before = IDENTITY.seen().size();

        assertThat(GATEWAY.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(GATEWAY.browser().post(path, "grant_type=client_credentials").statusCode())
                .isEqualTo(404);

        assertThat(IDENTITY.seen()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity/oauth2/jwks", "/identity/invitations/abc", "/identity/sign-out"})
    void what_is_for_people_and_browsers_is_reached_unchanged(String path) {
        assertThat(GATEWAY.browser().get(path + "?a=b").statusCode()).isEqualTo(200);

        assertThat(IDENTITY.last().uri().toString()).isEqualTo(path + "?a=b");
    }

    @Test
    void headers_that_identity_sets_stand_once_and_as_identity_set_them() {
        IDENTITY.on("/identity/strict", exchange -> {
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            FakeUpstream.answer(exchange, 200, "text/html", "<p>");
        });

        var headers = GATEWAY.browser().get("/identity/strict").headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
    }
}
