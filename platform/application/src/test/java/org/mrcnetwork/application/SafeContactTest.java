package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.tenants.clients.ContactChannel.EMAIL;
import static org.mrcnetwork.tenants.clients.ContactChannel.LETTER;
import static org.mrcnetwork.tenants.clients.ContactChannel.SMS;
import static org.mrcnetwork.tenants.clients.ContactChannel.TELEPHONE;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.ContactChannel;
import org.mrcnetwork.tenants.clients.MaySend;
import org.mrcnetwork.tenants.clients.MaySend.Because;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A message at the wrong moment can get a client beaten: whatever sends or calls asks first, and silence is no yes. */
class SafeContactTest extends ApplicationTest {

    /** A Wednesday, 15:00 in Cape Verde, an hour behind UTC. */
    private static final Instant WEDNESDAY_AT_THREE = Instant.parse("2026-11-25T16:00:00Z");

    @Autowired
    ClientFiles files;

    @Autowired
    CentreLogins logins;

    @Autowired
    CentreKeys keys;

    @Autowired
    TransactionTemplate transaction;

    UUID centre;
    Api staff;

    @BeforeEach
    void a_centre() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.staff(centre, "counsellor", "Conselheira Inventada");
    }

    private record Asked(String said, Map<String, Object> rules, ContactChannel channel, String at, Because answer) {}

    @TestFactory
    Stream<DynamicTest> what_the_client_said_decides() {
        var smsOnly = Map.<String, Object>of("channels", List.of("sms"));
        var weekdays = Map.<String, Object>of("days", List.of(1, 2, 3, 4, 5));
        var afternoons = Map.<String, Object>of("from", "14:00", "until", "16:00");
        var nights = Map.<String, Object>of("from", "22:00", "until", "06:00", "days", List.of(3));
        return Stream.of(
                        new Asked("never", Map.of("never", true), TELEPHONE, "2026-11-25T16:00:00Z", Because.NEVER),
                        new Asked("never", Map.of("never", true), LETTER, "2026-11-25T16:00:00Z", Because.NEVER),
                        new Asked("SMS only", smsOnly, SMS, "2026-11-25T16:00:00Z", Because.AGREED),
                        new Asked("SMS only", smsOnly, TELEPHONE, "2026-11-25T16:00:00Z", Because.OTHER_CHANNEL),
                        new Asked("SMS only, no e-mail", smsOnly, EMAIL, "2026-11-25T16:00:00Z", Because.OTHER_CHANNEL),
                        new Asked("weekdays", weekdays, TELEPHONE, "2026-11-25T16:00:00Z", Because.AGREED),
                        new Asked("weekdays", weekdays, TELEPHONE, "2026-11-28T16:00:00Z", Because.OTHER_TIME),
                        new Asked(
                                "Saturday in UTC, Friday here", weekdays, SMS, "2026-11-28T00:30:00Z", Because.AGREED),
                        new Asked("14 to 16", afternoons, TELEPHONE, "2026-11-25T14:59:00Z", Because.OTHER_TIME),
                        new Asked("14 to 16", afternoons, TELEPHONE, "2026-11-25T15:00:00Z", Because.AGREED),
                        new Asked("14 to 16", afternoons, TELEPHONE, "2026-11-25T17:00:00Z", Because.OTHER_TIME),
                        new Asked("14 to 16, a letter", afternoons, LETTER, "2026-11-25T23:00:00Z", Because.AGREED),
                        new Asked("Wednesday night", nights, TELEPHONE, "2026-11-26T04:00:00Z", Because.AGREED),
                        new Asked("Wednesday, early", nights, TELEPHONE, "2026-11-25T04:00:00Z", Because.OTHER_TIME),
                        new Asked(
                                "no address",
                                Map.of("say", "the clinic"),
                                EMAIL,
                                "2026-11-25T16:00:00Z",
                                Because.NO_ADDRESS))
                .map(asked -> DynamicTest.dynamicTest(asked.said() + " " + asked.channel() + " " + asked.at(), () -> {
                    UUID client = registered(asked.rules());

                    MaySend answer = maySend(client, asked.channel(), Instant.parse(asked.at()));

                    assertThat(answer.because()).isEqualTo(asked.answer());
                    assertThat(answer.allowed()).isEqualTo(asked.answer() == Because.AGREED);
                }));
    }

    @Test
    void whoever_may_call_is_told_what_to_say() {
        UUID client = registered(Map.of("channels", List.of("telephone"), "say", "Say it is the clinic"));

        assertThat(maySend(client, TELEPHONE, WEDNESDAY_AT_THREE).say()).isEqualTo("Say it is the clinic");
    }

    @Test
    void words_that_only_a_person_can_follow_stop_a_machine() {
        UUID client = network.registered(staff, TestNetwork.client("Maria", "Exemplo"));

        assertThat(maySend(client, SMS, WEDNESDAY_AT_THREE).because()).isEqualTo(Because.READ_THE_NOTE);
    }

    @Test
    void a_restricted_client_whom_nobody_asked_gets_nothing_and_another_gets_a_message() {
        Map<String, Object> restricted = formWithout("Escondida");
        restricted.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, restricted);
        UUID other = network.registered(staff, formWithout("Maria"));

        assertThat(maySend(hidden, SMS, WEDNESDAY_AT_THREE).because()).isEqualTo(Because.NOT_ASKED);
        assertThat(maySend(other, SMS, WEDNESDAY_AT_THREE).because()).isEqualTo(Because.NO_RULES);
    }

    @Test
    void the_words_of_an_older_file_are_still_there_and_still_stop_a_machine() throws SQLException {
        UUID client = network.registered(staff, formWithout("Maria"));
        var centreLogin = logins.of(centre);
        byte[] words =
                Tenancy.callAs(centreLogin, () -> keys.encrypt("never call".getBytes(StandardCharsets.UTF_8), client));
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.prepareStatement("UPDATE " + centreLogin.role()
                        + ".client SET confidential = NULL, safe_contact = ? WHERE id = ?")) {
            statement.setBytes(1, words);
            statement.setObject(2, client);
            statement.executeUpdate();
        }

        assertThat(staff.get("/api/v1/clients/" + client).at("/safeContact")).isEqualTo("never call");
        assertThat(maySend(client, SMS, WEDNESDAY_AT_THREE).because()).isEqualTo(Because.READ_THE_NOTE);
    }

    @Test
    void rules_and_needs_are_read_again_as_written_and_lie_encrypted() throws SQLException {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.put("contactRules", rules(Map.of("channels", List.of("sms"), "say", "Say it is the clinic")));
        form.put(
                "needs",
                Map.of(
                        "interpreter", "kea",
                        "literacy", "reads-with-help",
                        "disabilities", List.of("hearing"),
                        "counsellor", "woman",
                        "access", "needs a ramp"));

        UUID client = network.registered(staff, form);
        var read = staff.get("/api/v1/clients/" + client);

        assertThat(read.at("/contactRules/channels/0")).isEqualTo("sms");
        assertThat(read.at("/contactRules/say")).isEqualTo("Say it is the clinic");
        assertThat(read.at("/needs/interpreter")).isEqualTo("kea");
        assertThat(read.at("/needs/counsellor")).isEqualTo("woman");
        assertThat(read.at("/needs/access")).isEqualTo("needs a ramp");
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "SELECT c::text FROM " + logins.of(centre).role() + ".client c")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("clinic", "ramp");
        }
    }

    @Test
    void what_cannot_be_followed_is_refused() {
        assertThat(refused("contactRules", rules(Map.of("from", "14:00")))).isEqualTo("#/contactRules/until");
        assertThat(refused("contactRules", rules(Map.of("from", "25:00", "until", "26:00"))))
                .startsWith("#/contactRules/");
        assertThat(refused("contactRules", rules(Map.of("days", List.of(8))))).isEqualTo("#/contactRules/days/0");
        assertThat(refused("needs", Map.of("disabilities", List.of(), "counsellor", "other")))
                .isEqualTo("#/needs/counsellor");
    }

    @Test
    void whoever_is_about_to_follow_up_sees_how_the_client_wants_to_be_reached() {
        UUID client = registered(Map.of("channels", List.of("sms"), "say", "Say it is the clinic"));
        staff.post("/api/v1/visits", TestNetwork.visit(client, "legal-process"));

        var due = staff.get("/api/v1/follow-ups?until=2999-01-01");

        assertThat(due.at("/items/0/reaching/rules/say")).isEqualTo("Say it is the clinic");
    }

    @Test
    void the_centre_that_a_client_is_referred_to_learns_it_too() {
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(centre, lisbon);
        UUID client = registered(Map.of("channels", List.of("sms"), "say", "Say it is the clinic"));

        String referral =
                network.refer(staff, lisbon, client, List.of("contact")).at("/id");

        var received = network.manager(lisbon).get("/api/v1/referrals/" + referral);
        assertThat(received.at("/shared/contact/contactRules/channels/0")).isEqualTo("sms");
        assertThat(received.at("/shared/contact/contactRules/say")).isEqualTo("Say it is the clinic");
    }

    private MaySend maySend(UUID client, ContactChannel channel, Instant at) {
        return Tenancy.callAs(logins.of(centre), () -> transaction.execute(_ -> files.maySend(client, channel, at)));
    }

    private String refused(String name, Object value) {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.put(name, value);
        var answer = staff.post("/api/v1/clients", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.at("/errors/0/pointer");
    }

    private UUID registered(Map<String, Object> said) {
        Map<String, Object> form = formWithout("Maria");
        form.put("contactRules", rules(said));
        return network.registered(staff, form);
    }

    private static Map<String, Object> formWithout(String name) {
        Map<String, Object> form = TestNetwork.client(name, "Exemplo");
        form.remove("safeContact");
        form.put("despiteDuplicates", true);
        return form;
    }

    private static Map<String, Object> rules(Map<String, Object> said) {
        Map<String, Object> rules = new HashMap<>(Map.of("never", false, "channels", List.of(), "days", List.of()));
        rules.putAll(said);
        return rules;
    }
}
