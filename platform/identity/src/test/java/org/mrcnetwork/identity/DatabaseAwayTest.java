package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.accounts.Membership;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class DatabaseAwayTest extends IdentityTest {

    private static final CuttableConnection DATABASE = new CuttableConnection(TestDatabase.address());

    @DynamicPropertySource
    static void throughTheCuttableConnection(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> TestDatabase.url(DATABASE.address()));
    }

    @AfterEach
    void mend() {
        DATABASE.mend();
    }

    @Test
    void pages_tokens_and_the_api_say_so_and_recover_by_themselves() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        String slug = ana.organisation().slug();
        Browser browser = browser();
        var tokens = gateway().exchange(browser.code(slug, ana.account().email().value(), People.PASSWORD));

        DATABASE.cut();
        HttpResponse<String> page = browser.get("/identity/sign-in?organisation=" + slug + "&lang=fr");
        HttpResponse<String> stranger = browser().get("/identity/sign-in?organisation=" + slug);
        var refresh = gateway().refresh(tokens.refreshToken());
        var api = api(tokens.accessToken()).get("/memberships");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Un instant").doesNotContain("Exception");
        assertThat(stranger.statusCode()).isEqualTo(503);
        assertThat(refresh.status()).isEqualTo(503);
        assertThat(refresh.text("type")).isEqualTo("urn:mrc:problem:upstream-unavailable");
        assertThat(api.status()).isEqualTo(503);
        assertThat(browser().get("/identity/oauth2/jwks").statusCode()).isEqualTo(200);
        assertThat(browser().get("/identity/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(browser().get("/identity/actuator/health/readiness").statusCode())
                .isEqualTo(503);

        DATABASE.mend();

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Browser.parameter(Browser.location(browser.authorize(slug)), "code"))
                        .isNotBlank());
        assertThat(gateway().refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(browser().get("/identity/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }
}
