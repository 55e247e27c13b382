package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.mrcnetwork.identity.invitations.Inviting;
import org.mrcnetwork.identity.organisations.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationsTest extends IdentityTest {

    @Autowired
    private Inviting inviting;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void somebody_new_accepts_with_a_name_and_a_password_and_is_signed_in() {
        Organisation centre = people.centre();
        String email = invite(centre, "pt");
        Browser browser = browser();

        HttpResponse<String> page = browser.get(Mailbox.invitationFor(email));
        HttpResponse<String> accepted = accept(browser, page, email, "Zé Inventado", "harbour lantern ninety");

        assertThat(page.body()).contains("lang=\"pt\"", centre.name(), "value=\"Zé\"", "new-password");
        assertThat(Browser.location(accepted)).hasToString(PUBLIC_URL + "/o/" + centre.slug() + "/");
        assertThat(Browser.parameter(Browser.location(browser.authorize(centre.slug())), "code"))
                .isNotBlank();
        assertThat(memberships.in(centre.id()))
                .singleElement()
                .satisfies(member -> assertThat(member.account().name()).isEqualTo("Zé Inventado"))
                .satisfies(member -> assertThat(member.roles()).containsExactly(COUNSELLOR));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Hello Zé",
        "fr, Bonjour Zé",
        "pt, Olá Zé",
        "ar, مرحبًا \u2068Zé",
        "fa, Hello Zé",
    })
    void the_mail_speaks_the_invitations_language(String language, String greeting) throws Exception {
        Organisation centre = people.centre();
        String email = invite(centre, language);

        Mailbox.invitationFor(email);

        var mail = Mailbox.mailsTo(email).getFirst();
        assertThat(Mailbox.text(mail)).startsWith(greeting).contains(centre.name());
        assertThat(mail.getSubject()).contains(centre.name());
        assertThat(mail.getFrom()[0]).hasToString("no-reply@mrc.example");
    }

    @ParameterizedTest
    @CsvSource({
        "short words, too short",
        "password1234, easy to guess",
        "P4$$w0rd2026!!, easy to guess",
        "123456789012, easy to guess",
        "aaaaaaaaaaaaaa, easy to guess",
        "qwertyuiop12, easy to guess",
        "my own %s forever, contains your e-mail",
    })
    void a_password_that_others_would_try_is_refused(String pattern, String reason) {
        Organisation centre = people.centre();
        String email = invite(centre, "en");
        Browser browser = browser();
        HttpResponse<String> page = browser.get(Mailbox.invitationFor(email));

        HttpResponse<String> answer = accept(browser, page, email, "Zé", pattern.replace("%s", centre.slug()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason).doesNotContain(pattern);
        assertThat(memberships.in(centre.id())).isEmpty();
    }

    @Test
    void a_link_works_once() {
        Organisation centre = people.centre();
        String email = invite(centre, "en");
        Browser browser = browser();
        String link = Mailbox.invitationFor(email);
        HttpResponse<String> page = browser.get(link);
        Browser late = browser();
        HttpResponse<String> latePage = late.get(link);
        accept(browser, page, email, "Zé", "harbour lantern ninety");

        HttpResponse<String> again = accept(late, latePage, email, "Zé", "harbour lantern ninety");

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This invitation has been used");
    }

    @Test
    void of_two_who_accept_at_once_one_succeeds() throws Exception {
        Organisation centre = people.centre();
        String email = invite(centre, "en");
        String link = Mailbox.invitationFor(email);
        List<Callable<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Browser browser = browser();
            HttpResponse<String> page = browser.get(link);
            both.add(() ->
                    accept(browser, page, email, "Zé", "harbour lantern ninety").statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(302, 410);
        assertThat(memberships.in(centre.id())).hasSize(1);
    }

    @Test
    void an_expired_link_says_whom_to_ask() {
        Organisation centre = people.centre();
        String email = invite(centre, "en");
        String link = Mailbox.invitationFor(email);

        clock.advance(Duration.ofDays(15));
        HttpResponse<String> page = browser().get(link);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This invitation has expired", "ask " + centre.name());
    }

    @Test
    void an_unknown_link_says_what_to_check() {
        HttpResponse<String> page = browser().get("/identity/invitations/no-such-token");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This invitation link does not work");
    }

    @Test
    void somebody_with_an_account_accepts_with_its_password() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        Organisation other = people.centre();
        String email = ana.account().email().value();
        invite(other, "en", email);
        Browser browser = browser();
        HttpResponse<String> page = browser.get(Mailbox.invitationFor(email));

        HttpResponse<String> wrong = accept(browser, page, email, "Somebody Else", "not her password");
        HttpResponse<String> right = accept(browser, wrong, email, "Somebody Else", People.PASSWORD);

        assertThat(page.body()).contains("You already have an account", "current-password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(memberships.of(ana.account().id())).hasSize(2);
        assertThat(memberships.in(other.id()).getFirst().account().name()).isEqualTo("Ana Invented");
    }

    @Test
    void inviting_again_mails_nothing_while_the_invitation_is_open() {
        Organisation centre = people.centre();
        UUID id = UUID.randomUUID();
        String email = "open-" + id + "@mail.example";
        invite(centre, "en", email, id);
        Mailbox.invitationFor(email);

        invite(centre, "en", email, id);

        assertThat(jdbc.sql("SELECT count(*) FROM invitations WHERE id = ? AND mailed_at IS NOT NULL")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(Mailbox.mailsTo(email)).hasSize(1);
    }

    @Test
    void inviting_again_after_expiry_renews_the_link() {
        Organisation centre = people.centre();
        UUID id = UUID.randomUUID();
        String email = "person-" + id + "@mail.example";
        invite(centre, "en", email, id);
        String old = Mailbox.invitationFor(email);

        clock.advance(Duration.ofDays(15));
        invite(centre, "en", email, id);
        org.awaitility.Awaitility.await().until(() -> Mailbox.mailsTo(email).size() == 2);

        assertThat(Mailbox.invitationFor(email)).isNotEqualTo(old);
        assertThat(browser().get(old).statusCode()).isEqualTo(404);
        assertThat(browser().get(Mailbox.invitationFor(email)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_first_administrator_is_invited_while_there_is_no_organisation() {
        String link = Mailbox.invitationFor("first@administration.example");

        assertThat(browser().get(link).body()).contains("IOM/ILO administration");
    }

    private String invite(Organisation centre, String language) {
        return invite(centre, language, "person-" + UUID.randomUUID() + "@mail.example");
    }

    private String invite(Organisation centre, String language, String email) {
        return invite(centre, language, email, UUID.randomUUID());
    }

    private String invite(Organisation centre, String language, String email, UUID id) {
        inviting.invite(
                centre, new Inviting.Request(id, new EmailAddress(email), "Zé", Set.of(COUNSELLOR), language), null);
        return email;
    }

    private static HttpResponse<String> accept(
            Browser browser, HttpResponse<String> page, String email, String name, String password) {
        return browser.submit(page, Mailbox.invitationFor(email), Map.of("name", name, "password", password));
    }
}
