package org.mrcnetwork.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private static final URI PORTAL = URI.create("http://localhost:8080/o/campo/");
    private final Cookies cookies = new Cookies();

    @Test
    void a_secure_cookie_is_sent_to_localhost_as_browsers_do() {
        set("__Host-mrc=abc; Path=/; Secure; HttpOnly; SameSite=Lax");

        assertThat(cookies.get(PORTAL, Map.of())).containsEntry("Cookie", List.of("__Host-mrc=abc"));
    }

    @Test
    void a_cookie_stays_under_its_path() {
        set("mrc_identity=abc; Path=/identity; Secure");

        assertThat(cookies.get(PORTAL, Map.of())).isEmpty();
        assertThat(cookies.get(URI.create("http://localhost:8080/identity/sign-in"), Map.of()))
                .hasSize(1);
    }

    @Test
    void a_cookie_that_has_expired_is_gone() {
        set("XSRF-TOKEN=abc; Path=/");
        set("XSRF-TOKEN=; Path=/; Max-Age=0");

        assertThat(cookies.value("XSRF-TOKEN")).isEmpty();
    }

    private void set(String header) {
        cookies.put(PORTAL, Map.of("set-cookie", List.of(header)));
    }
}
