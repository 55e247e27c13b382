package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;
import static org.mrcnetwork.identity.accounts.Role.RECEPTIONIST;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.accounts.EndingMemberships;
import org.mrcnetwork.identity.accounts.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensTest extends IdentityTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EndingMemberships ending;

    @Test
    void an_access_token_names_one_person_one_organisation_and_what_may_be_done_there() throws Exception {
        Membership ana = people.member(people.centre(), RECEPTIONIST);

        JWTClaimsSet claims = tokens(ana).claims();

        assertThat(claims.getIssuer()).isEqualTo(PUBLIC_URL + "/identity");
        assertThat(claims.getAudience()).containsExactly("mrc");
        assertThat(claims.getSubject()).isEqualTo(ana.account().id().toString());
        assertThat(claims.getStringClaim("name")).isEqualTo("Ana Invented");
        assertThat(claims.getStringClaim("email"))
                .isEqualTo(ana.account().email().value());
        assertThat(claims.getStringClaim("locale")).isEqualTo("pt");
        assertThat(claims.getStringClaim("org"))
                .isEqualTo(ana.organisation().id().toString());
        assertThat(claims.getStringClaim("org_slug"))
                .isEqualTo(ana.organisation().slug());
        assertThat(claims.getStringClaim("org_name"))
                .isEqualTo(ana.organisation().name());
        assertThat(claims.getStringClaim("org_kind")).isEqualTo("centre");
        assertThat(claims.getStringClaim("membership")).isEqualTo(ana.id().toString());
        assertThat(UUID.fromString(claims.getStringClaim("sid"))).isNotNull();
        assertThat(claims.getStringListClaim("permissions"))
                .containsExactlyInAnyOrder(
                        "client:read-summary",
                        "client:all",
                        "client:register",
                        "visit:log",
                        "hotline:answer",
                        "directory:read",
                        "directory:propose",
                        "library:read",
                        "library:suggest",
                        "centre:list");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_token_verifies_with_the_published_keys() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens(counsellor()).accessToken());

        JWKSet keys = JWKSet.parse(browser().get("/identity/oauth2/jwks").body());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void a_request_without_pkce_is_refused() {
        String error = refusalWithout("code_challenge");

        assertThat(error).isEqualTo("invalid_request");
    }

    @Test
    void a_request_with_a_plain_challenge_is_refused() {
        Map<String, String> request =
                Browser.authorization(counsellor().organisation().slug());
        request.put("code_challenge_method", "plain");

        URI answer = Browser.location(browser().get("/identity/oauth2/authorize?" + Browser.query(request)));

        assertThat(Browser.parameter(answer, "error")).isEqualTo("invalid_request");
    }

    @Test
    void a_foreign_redirect_address_is_refused_without_redirecting() {
        Map<String, String> request =
                Browser.authorization(counsellor().organisation().slug());
        request.put("redirect_uri", "https://evil.test/login/oauth2/code");

        assertThat(browser()
                        .get("/identity/oauth2/authorize?" + Browser.query(request))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_code_needs_its_own_verifier() {
        Membership ana = counsellor();

        assertThat(gateway()
                        .exchange(codeFor(ana), "another-verifier-of-sufficient-length-0123456789")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_code_used_twice_takes_its_tokens_along() {
        String code = codeFor(counsellor());
        var first = gateway().exchange(code);

        assertThat(gateway().exchange(code).text("error")).isEqualTo("invalid_grant");
        assertThat(gateway().refresh(first.refreshToken()).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void each_refresh_brings_a_new_refresh_token() {
        var first = tokens(counsellor());

        var second = gateway().refresh(first.refreshToken());
        var third = gateway().refresh(second.refreshToken());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.claims().getClaim("sid")).isEqualTo(first.claims().getClaim("sid"));
    }

    @Test
    void an_old_refresh_token_shown_again_revokes_the_whole_family() {
        var first = tokens(counsellor());
        var second = gateway().refresh(first.refreshToken());

        var stolen = gateway().refresh(first.refreshToken());
        var rightful = gateway().refresh(second.refreshToken());

        assertThat(stolen.text("error")).isEqualTo("invalid_grant");
        assertThat(rightful.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void the_same_refresh_token_used_at_once_serves_one_at_most() throws Exception {
        var first = tokens(counsellor());
        Callable<TokenClient.Answer> refresh = () -> gateway().refresh(first.refreshToken());

        List<TokenClient.Answer> answers;
        try (var threads = Executors.newFixedThreadPool(6)) {
            answers = threads.invokeAll(java.util.Collections.nCopies(6, refresh)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        var winners = answers.stream().filter(it -> it.status() == 200).toList();
        assertThat(winners).hasSizeLessThanOrEqualTo(1);
        winners.forEach(winner ->
                assertThat(gateway().refresh(winner.refreshToken()).status()).isEqualTo(400));
    }

    @Test
    void an_ended_membership_gets_no_further_token() {
        Membership ana = counsellor();
        var tokens = tokens(ana);

        assertThat(ending.end(ana.id(), ana.organisation().id())).isTrue();

        assertThat(gateway().refresh(tokens.refreshToken()).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void an_ended_membership_leaves_the_other_organisations_tokens_alone() {
        Membership here = counsellor();
        Membership there = people.join(here.account(), people.centre(), COUNSELLOR);
        var kept = tokens(there);

        ending.end(here.id(), here.organisation().id());

        assertThat(gateway().refresh(kept.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void a_membership_that_ends_between_code_and_exchange_gets_no_token() {
        Membership ana = counsellor();
        String code = codeFor(ana);

        ending.end(ana.id(), ana.organisation().id());

        assertThat(gateway().exchange(code).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void an_ended_account_gets_no_further_token() {
        Membership ana = counsellor();
        var tokens = tokens(ana);

        jdbc.sql("UPDATE accounts SET ended_at = now() WHERE id = ?")
                .param(ana.account().id())
                .update();

        assertThat(gateway().refresh(tokens.refreshToken()).text("error")).isEqualTo("invalid_grant");
        assertThat(browser()
                        .signIn(ana.organisation().slug(), ana.account().email().value(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_revoked_refresh_token_is_dead() {
        var tokens = tokens(counsellor());

        assertThat(gateway().revoke(tokens.refreshToken()).status()).isEqualTo(200);

        assertThat(gateway().refresh(tokens.refreshToken()).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void the_database_holds_no_token_in_clear() {
        var tokens = tokens(counsellor());

        String rows = jdbc.sql("SELECT string_agg(a::text, ' ') FROM authorizations a")
                .query(String.class)
                .single();

        assertThat(rows).doesNotContain(tokens.refreshToken(), tokens.accessToken(), "Ana Invented");
    }

    @Test
    void the_application_gets_a_token_for_provisioning_only() throws Exception {
        JWTClaimsSet claims = application().clientCredentials().claims();

        assertThat(claims.getAudience()).containsExactly("mrc-identity");
        assertThat(claims.getStringListClaim("scope")).containsExactly("provisioning");
        assertThat(claims.getClaim("permissions")).isNull();
        assertThat(claims.getClaim("org")).isNull();
    }

    @Test
    void the_gateway_cannot_ask_for_provisioning() {
        assertThat(gateway().clientCredentials().text("error")).isEqualTo("unauthorized_client");
    }

    private String refusalWithout(String parameter) {
        Map<String, String> request =
                Browser.authorization(counsellor().organisation().slug());
        request.remove(parameter);
        return Browser.parameter(
                Browser.location(browser().get("/identity/oauth2/authorize?" + Browser.query(request))), "error");
    }

    private Membership counsellor() {
        return people.member(people.centre(), COUNSELLOR);
    }

    private TokenClient.Answer tokens(Membership person) {
        return gateway().exchange(codeFor(person));
    }

    private String codeFor(Membership person) {
        return browser()
                .code(person.organisation().slug(), person.account().email().value(), People.PASSWORD);
    }
}
