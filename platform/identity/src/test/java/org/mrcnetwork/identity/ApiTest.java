package org.mrcnetwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mrcnetwork.identity.accounts.Role.COUNSELLOR;
import static org.mrcnetwork.identity.accounts.Role.INTERN;
import static org.mrcnetwork.identity.accounts.Role.MANAGER;
import static org.mrcnetwork.identity.accounts.Role.RECEPTIONIST;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class ApiTest extends IdentityTest {

    @Autowired
    private Organisations organisations;

    @Test
    void putting_an_organisation_twice_leaves_one() {
        Api provisioning = provisioning();
        String path = "/organisations/" + UUID.randomUUID();
        String slug = "campo-" + UUID.randomUUID();

        assertThat(provisioning.put(path, organisation(slug, "CAMPO")).status()).isEqualTo(204);
        assertThat(provisioning.put(path, organisation(slug, "CAMPO Praia")).status())
                .isEqualTo(204);

        assertThat(organisations.withSlug(slug).orElseThrow().name()).isEqualTo("CAMPO Praia");
    }

    @Test
    void a_slug_belongs_to_one_organisation() {
        Api provisioning = provisioning();
        String taken = people.centre().slug();

        var answer = provisioning.put("/organisations/" + UUID.randomUUID(), organisation(taken, "Another"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conflict");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void putting_an_invitation_twice_mails_once() {
        Api provisioning = provisioning();
        UUID id = UUID.randomUUID();
        String path = "/organisations/" + people.centre().id() + "/invitations/" + id;
        String email = "manager-" + id + "@mail.example";

        assertThat(provisioning.put(path, invitation(email, "manager")).status())
                .isEqualTo(204);
        Mailbox.invitationFor(email);
        assertThat(provisioning.put(path, invitation(email, "manager")).status())
                .isEqualTo(204);

        assertThat(Mailbox.mailsTo(email)).hasSize(1);
    }

    @Test
    void an_invitations_id_cannot_be_used_for_somebody_else() {
        Api provisioning = provisioning();
        String path = "/organisations/" + people.centre().id() + "/invitations/" + UUID.randomUUID();
        provisioning.put(path, invitation("one@mail.example", "manager"));

        assertThat(provisioning
                        .put(path, invitation("two@mail.example", "manager"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void inviting_into_an_unknown_organisation_is_not_found() {
        String path = "/organisations/" + UUID.randomUUID() + "/invitations/" + UUID.randomUUID();

        assertThat(provisioning()
                        .put(path, invitation("one@mail.example", "manager"))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_persons_token_cannot_provision() {
        var answer = api(tokenOf(manager())).put("/organisations/" + UUID.randomUUID(), organisation("x", "X"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void the_applications_token_cannot_speak_for_a_person() {
        assertThat(provisioning().get("/members").status()).isEqualTo(403);
        assertThat(provisioning().get("/memberships").status()).isEqualTo(403);
    }

    @Test
    void a_forged_a_garbled_and_a_missing_token_are_unauthorized() throws Exception {
        var genuine = SignedJWT.parse(tokenOf(manager()));
        var stranger = new RSAKeyGenerator(2048).generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(genuine.getHeader().getKeyID())
                        .build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(stranger));

        var answer = api(forged.serialize()).get("/members");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthorized");
        assertThat(answer.body().path("requestId").asString()).isNotBlank();
        assertThat(api("garbled").get("/members").status()).isEqualTo(401);
    }

    @Test
    void an_id_token_opens_nothing() {
        Membership manager = manager();
        var tokens = gateway()
                .exchange(browser()
                        .code(
                                manager.organisation().slug(),
                                manager.account().email().value(),
                                People.PASSWORD));

        assertThat(api(tokens.text("id_token")).get("/members").status()).isEqualTo(403);
    }

    @Test
    void a_manager_sees_and_invites_members_of_the_own_organisation() {
        Membership manager = manager();
        Membership counsellor = people.member(manager.organisation(), COUNSELLOR);
        people.member(people.centre(), COUNSELLOR);
        Api api = api(tokenOf(manager));
        UUID id = UUID.randomUUID();
        String email = "new-" + id + "@mail.example";

        var members = api.get("/members").body().path("items");
        var invited = api.post("/invitations", withId(id, invitation(email, "counsellor")));

        assertThat(members.size()).isEqualTo(2);
        assertThat(members.toString()).contains(counsellor.id().toString(), "\"roles\":[\"counsellor\"]");
        assertThat(invited.status()).isEqualTo(201);
        assertThat(browser().get(Mailbox.invitationFor(email)).body())
                .contains(manager.organisation().name());
    }

    @Test
    void a_counsellor_sees_by_name_whom_a_case_can_be_handed_to_and_an_intern_does_not() {
        Membership counsellor = people.member(people.centre(), COUNSELLOR);
        Membership colleague = people.member(counsellor.organisation(), RECEPTIONIST);
        Membership stranger = people.member(people.centre(), COUNSELLOR);
        Membership intern = people.member(counsellor.organisation(), INTERN);

        var seen = api(tokenOf(counsellor)).get("/colleagues");

        assertThat(seen.body().path("items").size()).isEqualTo(3);
        assertThat(seen.body().toString())
                .contains(colleague.account().id().toString())
                .doesNotContain(stranger.account().id().toString())
                .doesNotContain("@");
        assertThat(api(tokenOf(intern)).get("/colleagues").status()).isEqualTo(403);
    }

    @Test
    void a_counsellor_invites_nobody() {
        Api api = api(tokenOf(people.member(people.centre(), COUNSELLOR)));

        assertThat(api.post("/invitations", withId(UUID.randomUUID(), invitation("a@mail.example", "manager")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_manager_ends_a_membership_of_the_own_organisation_only() throws SQLException {
        Membership manager = manager();
        Membership counsellor = people.member(manager.organisation(), COUNSELLOR);
        Membership stranger = people.member(people.centre(), COUNSELLOR);
        var tokens = gateway()
                .exchange(browser()
                        .code(
                                counsellor.organisation().slug(),
                                counsellor.account().email().value(),
                                People.PASSWORD));
        Api api = api(tokenOf(manager));

        assertThat(api.delete("/members/" + stranger.id()).status()).isEqualTo(404);
        assertThat(api.delete("/members/" + counsellor.id()).status()).isEqualTo(204);
        assertThat(api.delete("/members/" + counsellor.id()).status()).isEqualTo(404);

        assertThat(gateway().refresh(tokens.refreshToken()).status()).isEqualTo(400);
        assertThat(api(tokens.accessToken()).get("/memberships").status()).isEqualTo(403);
        assertThat(TestDatabase.asApplication("SELECT membership FROM identity.ended_memberships"))
                .contains(counsellor.id().toString())
                .doesNotContain(manager.id().toString());
        assertThatThrownBy(() -> TestDatabase.asApplication("SELECT email FROM identity.accounts"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_centre_learns_whether_somebody_may_do_something_and_not_who() throws Exception {
        Membership manager = manager();
        UUID centre = manager.organisation().id();
        UUID person = manager.account().id();
        Membership counsellor = people.member(people.centre(), COUNSELLOR);

        assertThat(may("somebody_may('" + centre + "', 'client:import')")).containsExactly("t");
        assertThat(may("person_may('" + centre + "', '" + person + "', 'client:import')"))
                .containsExactly("t");
        assertThat(may("somebody_may('" + counsellor.organisation().id() + "', 'client:import')"))
                .containsExactly("f");
        Membership second = people.join(people.account(), manager.organisation(), MANAGER);
        api(tokenOf(second)).delete("/members/" + manager.id());
        assertThat(may("person_may('" + centre + "', '" + person + "', 'client:import')"))
                .containsExactly("f");
        assertThat(may("somebody_may('" + centre + "', 'client:import')")).containsExactly("t");
        assertThatThrownBy(() -> TestDatabase.asCentre("SELECT email FROM identity.accounts"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.asCentre("SELECT * FROM identity.ended_memberships"))
                .hasMessageContaining("permission denied");
    }

    private static List<String> may(String question) throws Exception {
        return TestDatabase.asCentre("SELECT identity." + question + "::text").stream()
                .map(answer -> answer.substring(0, 1))
                .toList();
    }

    @Test
    void nobody_ends_their_own_membership() {
        Membership manager = manager();

        assertThat(api(tokenOf(manager)).delete("/members/" + manager.id()).problem())
                .isEqualTo("conflict");
    }

    @Test
    void a_person_sees_the_organisations_to_switch_to() {
        Membership ana = people.member(people.centre(), COUNSELLOR);
        Membership there = people.join(ana.account(), people.centre(), MANAGER);

        var mine = api(tokenOf(ana)).get("/memberships").body();

        assertThat(mine.size()).isEqualTo(2);
        mine.forEach(it -> assertThat(it.path("current").asBoolean())
                .isEqualTo(
                        !it.path("slug").asString().equals(there.organisation().slug())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                                            | unreadable-body |
                    {"slug":"A B","name":"X","kind":"centre","languages":["en"]}                 | invalid-request | #/slug invalid
                    {"slug":"a","kind":"centre","languages":["en"]}                              | invalid-request | #/name required
                    {"slug":"a","name":"X","kind":"castle","languages":["en"]}                   | invalid-request | #/kind invalid
                    {"slug":"a","name":"X","kind":"centre","languages":["en","!"]}               | invalid-request | #/languages/1 invalid
                    {"slug":"a","name":"X","kind":"centre","languages":"en"}                     | invalid-request | #/languages invalid
                    """)
    void what_is_wrong_is_said_with_a_pointer(String body, String problem, String fault) {
        var answer = provisioning().put("/organisations/" + UUID.randomUUID(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.fault().strip()).isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void a_role_of_another_kind_of_organisation_is_unknown() {
        String path = "/organisations/" + people.centre().id() + "/invitations/" + UUID.randomUUID();

        assertThat(provisioning()
                        .put(path, invitation("a@mail.example", "administrator"))
                        .fault())
                .isEqualTo("#/roles/0 unknown-value");
    }

    private Membership manager() {
        return people.member(people.centre(), MANAGER);
    }

    private String tokenOf(Membership person) {
        return gateway()
                .exchange(browser()
                        .code(
                                person.organisation().slug(),
                                person.account().email().value(),
                                People.PASSWORD))
                .accessToken();
    }

    private Api provisioning() {
        return api(application().clientCredentials().accessToken());
    }

    private static String organisation(String slug, String name) {
        return "{\"slug\":\"%s\",\"name\":\"%s\",\"kind\":\"centre\",\"languages\":[\"pt\"]}".formatted(slug, name);
    }

    private static String invitation(String email, String role) {
        return "{\"email\":\"%s\",\"name\":\"Zé\",\"roles\":[\"%s\"],\"language\":\"pt\"}".formatted(email, role);
    }

    private static String withId(UUID id, String form) {
        return "{\"id\":\"" + id + "\"," + form.substring(1);
    }
}
