package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.organisations.Organisation;

class SigningInTest extends IdentityTest {

    @Test
    void the_page_names_the_organisation_in_its_language() {
        Organisation centre = people.centre("pt", "en");

        HttpResponse<String> page = browser().get("/identity/sign-in?organisation=" + centre.slug());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"pt\"", centre.name(), "Palavra-passe")
                .doesNotContain("<script>", "style=\"");
    }

    @Test
    void the_portals_language_comes_before_the_organisations() {
        Organisation centre = people.centre("pt");

        HttpResponse<String> page =
                browser().get("/identity/sign-in?organisation=" + centre.slug() + "&ui_locales=fa%20ar%20fr");

        assertThat(page.body()).contains("lang=\"ar\"", "dir=\"rtl\"", "كلمة المرور");
    }

    @Test
    void an_unknown_organisation_has_a_friendly_page() {
        HttpResponse<String> page = browser().get("/identity/sign-in?organisation=nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("We do not know this organisation", PUBLIC_URL + "/o/");
    }

    @Test
    void an_authorization_request_for_an_unknown_organisation_ends_on_the_same_page() {
        Browser browser = browser();

        HttpResponse<String> page = browser.follow(browser.authorize("nowhere"));

        assertThat(page.statusCode()).isEqualTo(404);
    }

    @Test
    void a_member_signs_in_and_is_taken_to_the_organisations_portal() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        String slug = ana.organisation().slug();

        HttpResponse<String> answer =
                browser().signIn(slug, " " + ana.account().email().value().toUpperCase() + " ", People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).hasToString(PUBLIC_URL + "/o/" + slug + "/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("mrc_identity=")
                        .contains("Path=/identity", "HttpOnly", "Secure", "SameSite=Lax"));
    }

    @Test
    void looking_at_the_page_begins_no_session() {
        Browser browser = browser();

        browser.get("/identity/sign-in?organisation=" + people.centre().slug());

        assertThat(browser.hasCookie("mrc_identity")).isFalse();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        Browser browser = browser();
        HttpResponse<String> unknown = browser.get("/identity/sign-in?organisation=nowhere");

        HttpResponse<String> answer = browser.submit(
                unknown,
                "/identity/sign-in",
                Map.of(
                        "organisation", ana.organisation().slug(),
                        "email", ana.account().email().value(),
                        "password", People.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.hasCookie("mrc_identity")).isFalse();
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_non_member_get_the_same_answer() {
        Organisation centre = people.centre();
        Membership member = people.member(centre, COUNSELLOR);
        Membership stranger = people.member(people.centre(), COUNSELLOR);

        HttpResponse<String> wrong =
                browser().signIn(centre.slug(), member.account().email().value(), "not this one");
        HttpResponse<String> unknown = browser().signIn(centre.slug(), "nobody@mail.example", People.PASSWORD);
        HttpResponse<String> elsewhere =
                browser().signIn(centre.slug(), stranger.account().email().value(), People.PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(withoutWhatDiffers(unknown)).isEqualTo(withoutWhatDiffers(wrong));
        assertThat(withoutWhatDiffers(elsewhere)).isEqualTo(withoutWhatDiffers(wrong));
    }

    private static String withoutWhatDiffers(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("[a-z0-9-]+@mail\\.example", "somebody");
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        fail(ana, 5);

        HttpResponse<String> locked = signIn(ana);
        clock.advance(Duration.ofSeconds(31));
        HttpResponse<String> later = signIn(ana);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("Too many attempts. Please wait 30 seconds");
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        assertThat(later.statusCode()).isEqualTo(302);
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        fail(ana, 5);
        clock.advance(Duration.ofSeconds(31));
        fail(ana, 1);

        assertThat(signIn(ana).body()).contains("60 seconds");

        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofMinutes(16));
            fail(ana, 1);
        }
        assertThat(signIn(ana).body()).contains("15 minutes");
    }

    @Test
    void an_address_without_account_is_locked_like_any_other() {
        Organisation centre = people.centre();
        for (int i = 0; i < 5; i++) {
            browser().signIn(centre.slug(), "ghost-of-" + centre.slug() + "@mail.example", "guess " + i);
        }

        HttpResponse<String> locked =
                browser().signIn(centre.slug(), "ghost-of-" + centre.slug() + "@mail.example", "guess");

        assertThat(locked.statusCode()).isEqualTo(429);
    }

    @Test
    void one_remote_address_cannot_guess_across_many_accounts() {
        Organisation centre = people.centre();
        Browser guesser = browser();
        for (int i = 0; i < 40; i++) {
            guesser.signIn(centre.slug(), "victim-" + i + "@mail.example", "guess");
        }

        assertThat(guesser.signIn(centre.slug(), "victim-41@mail.example", "guess")
                        .statusCode())
                .isEqualTo(429);
        assertThat(browser()
                        .signIn(centre.slug(), "victim-41@mail.example", "guess")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void somebody_who_is_signed_in_enters_another_organisation_of_theirs_silently() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        Organisation other = people.centre();
        people.join(ana.account(), other, COUNSELLOR);
        Browser browser = browser();
        browser.signIn(ana.organisation().slug(), ana.account().email().value(), People.PASSWORD);

        HttpResponse<String> answer = browser.authorize(other.slug());

        assertThat(Browser.parameter(Browser.location(answer), "code")).isNotBlank();
    }

    @Test
    void somebody_who_is_signed_in_but_no_member_sees_that_organisations_sign_in_page() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        Organisation other = people.centre();
        Browser browser = browser();
        browser.signIn(ana.organisation().slug(), ana.account().email().value(), People.PASSWORD);

        HttpResponse<String> answer = browser.authorize(other.slug());

        assertThat(Browser.location(answer).getPath()).isEqualTo("/identity/sign-in");
        assertThat(browser.follow(answer).body()).contains(other.name());
    }

    @Test
    void signing_out_without_a_hint_asks_first() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        String slug = ana.organisation().slug();
        Browser browser = browser();
        browser.signIn(slug, ana.account().email().value(), People.PASSWORD);

        HttpResponse<String> question = browser.get("/identity/sign-out");
        assertThat(question.body()).contains("Sign out?");
        HttpResponse<String> done = browser.submit(question, "/identity/sign-out", Map.of());

        assertThat(done.body()).contains("You are signed out");
        assertThat(Browser.location(browser.authorize(slug)).getPath()).isEqualTo("/identity/sign-in");
    }

    @Test
    void signing_out_with_the_persons_id_token_needs_no_question() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        String slug = ana.organisation().slug();
        Browser browser = browser();
        var tokens = gateway().exchange(browser.code(slug, ana.account().email().value(), People.PASSWORD));

        HttpResponse<String> answer = browser.get("/identity/sign-out?id_token_hint=" + tokens.text("id_token")
                + "&post_logout_redirect_uri=" + PUBLIC_URL + "/");

        assertThat(Browser.location(answer)).hasToString(PUBLIC_URL + "/");
        assertThat(Browser.location(browser.authorize(slug)).getPath()).isEqualTo("/identity/sign-in");
    }

    @Test
    void signing_out_never_redirects_elsewhere() {
        HttpResponse<String> answer =
                browser().get("/identity/sign-out?post_logout_redirect_uri=https://mrc.example.evil.test/");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void every_page_forbids_inline_code_and_frames() {
        HttpResponse<String> page = browser()
                .get("/identity/sign-in?organisation=" + people.centre().slug());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private void fail(Membership person, int times) {
        for (int i = 0; i < times; i++) {
            HttpResponse<String> answer = browser()
                    .signIn(
                            person.organisation().slug(),
                            person.account().email().value(),
                            "wrong " + i);
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    private HttpResponse<String> signIn(Membership person) {
        return browser()
                .signIn(person.organisation().slug(), person.account().email().value(), People.PASSWORD);
    }
}
