package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenants.messages.PlanningReminders;
import org.mrcnetwork.tenants.messages.SendingMessages;
import org.springframework.beans.factory.annotation.Autowired;

/** What the centre writes to a client goes only where, when and how the client said, and never twice. */
class MessagesTest extends ApplicationTest {

    static final ZoneId THERE = ZoneId.of("Atlantic/Cape_Verde");
    static final String MAIL = "centre@example.org";

    @Autowired
    SendingMessages sending;

    @Autowired
    PlanningReminders reminders;

    @Autowired
    CentreLogins logins;

    FakeProvider provider = new FakeProvider();
    GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});
    UUID centre;
    Api manager;
    Api staff;

    @BeforeEach
    void a_centre_with_ways_out() {
        mail.start();
        mail.setUser(MAIL, MAIL, "password-1");
        centre = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(centre);
        staff = network.staff(centre, "counsellor", "Conselheira Inventada");
        ok(manager.put("/api/v1/sms-gateway", "", provider.settings()));
        ok(manager.put(
                "/api/v1/mailbox",
                "",
                Map.of(
                        "address",
                        MAIL,
                        "smtp",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", mail.getSmtp().getPort(),
                                "protection", "NONE",
                                "user", MAIL,
                                "password", "password-1"))));
    }

    @AfterEach
    void stop() {
        provider.close();
        mail.stop();
    }

    @Test
    void a_line_of_a_counsellor_arrives_once_under_the_name_that_the_client_wants() {
        UUID client = agreeing(anyTime(Map.of("signAs", "The clinic")));

        UUID message = written(client, "sms", "Can you come on Friday?");
        assertThat(stateOf(client, message)).isEqualTo("waiting");
        sending.send();
        sending.send();

        assertThat(provider.received).hasSize(1);
        var received = provider.received.getFirst();
        assertThat(json.readTree(received.body()).at("/to").asString()).isEqualTo("+2385550123");
        assertThat(json.readTree(received.body()).at("/numbers/0").asString()).isEqualTo("2385550123");
        assertThat(json.readTree(received.body()).at("/message/text").asString())
                .isEqualTo("Can you come on Friday?\nThe clinic");
        assertThat(received.headers()).containsEntry("authorization", "Bearer secret-of-the-centre");
        assertThat(stateOf(client, message)).isEqualTo("sent");
        assertThat(of(client, message).path("to").asString()).isEqualTo("+2385550123");
    }

    @Test
    void a_request_to_the_provider_is_signed() throws Exception {
        written(agreeing(anyTime(Map.of())), "sms", "Hello");

        sending.send();

        var received = provider.received.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("whsec_a-secret-of-this-centre-1".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = received.headers().get("webhook-id") + "."
                + received.headers().get("webhook-timestamp") + "." + received.body();
        assertThat(received.headers())
                .containsEntry(
                        "webhook-signature",
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_mail_comes_from_the_centre_with_a_subject_that_says_nothing() throws Exception {
        UUID client = agreeing(anyTime(Map.of("channels", List.of("email"))));

        UUID message = written(client, "email", "Can you come on Friday?");
        sending.send();

        assertThat(stateOf(client, message)).isEqualTo("sent");
        var received = mail.getReceivedMessagesForDomain("maria@example.org");
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Uma mensagem para si");
        assertThat(GreenMailUtil.getBody(received[0])).isEqualToIgnoringNewLines("Can you come on Friday?");
    }

    private record Refused(String said, Map<String, Object> rules, String way, String because) {}

    @TestFactory
    Stream<DynamicTest> what_the_client_said_against_it_keeps_a_message_from_being_written() {
        return Stream.of(
                        new Refused("never", Map.of("never", true), "sms", "never"),
                        new Refused("e-mail only", Map.of("channels", List.of("email")), "sms", "other-channel"),
                        new Refused("SMS only", Map.of("channels", List.of("sms")), "email", "other-channel"))
                .map(refused -> DynamicTest.dynamicTest(refused.said(), () -> {
                    UUID client = agreeing(refused.rules());

                    var answer = write(client, refused.way(), "Hello", true);

                    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                    assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:not-to-be-contacted");
                    assertThat(answer.at("/because")).isEqualTo(refused.because());
                }));
    }

    @Test
    void without_a_consent_to_messages_none_is_written_and_a_withdrawn_one_stops_what_waits() {
        UUID client = registered(anyTime(Map.of()));
        assertThat(write(client, "sms", "Hello", true).at("/because")).isEqualTo("no-consent");

        String consent = consented(client);
        UUID message = written(client, "sms", "Hello");
        ok(staff.post("/api/v1/clients/" + client + "/consents/" + consent + "/withdrawal", Map.of()));
        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(stateOf(client, message)).isEqualTo("refused");
        assertThat(of(client, message).path("because").asString()).isEqualTo("no-consent");
    }

    @Test
    void how_the_client_can_be_reached_is_read_before_anything_is_written() {
        UUID client = agreeing(anyTime(Map.of("say", "Say it is the clinic")));

        assertThat(write(client, "sms", "Hello", false).at("/type")).isEqualTo("urn:mrc:problem:safe-contact-unread");
        assertThat(write(client, "sms", "Hello", true).status()).isEqualTo(201);
    }

    @Test
    void at_an_unsafe_time_a_message_waits_for_the_next_safe_one() {
        UUID client = agreeing(inTwoHours());

        UUID message = written(client, "sms", "Hello");
        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(stateOf(client, message)).isEqualTo("waiting");
        assertThat(Instant.parse(of(client, message).path("dueAt").asString()))
                .isAfter(Instant.now().plus(115, ChronoUnit.MINUTES))
                .isBefore(Instant.now().plus(125, ChronoUnit.MINUTES));
    }

    @Test
    void rules_that_change_between_writing_and_sending_keep_it_back() {
        UUID client = agreeing(anyTime(Map.of()));
        UUID message = written(client, "sms", "Hello");

        change(client, Map.of("never", true));
        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(stateOf(client, message)).isEqualTo("refused");
        assertThat(of(client, message).path("because").asString()).isEqualTo("rules-changed");
    }

    @Test
    void a_safe_time_is_asked_for_again_as_a_message_leaves() throws SQLException {
        UUID client = agreeing(inTwoHours());
        UUID message = written(client, "sms", "Hello");

        now(message);
        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(stateOf(client, message)).isEqualTo("waiting");
    }

    @Test
    void what_waits_can_be_cancelled_and_what_was_sent_cannot() {
        UUID client = agreeing(anyTime(Map.of()));
        UUID first = written(client, "sms", "One");
        UUID second = written(client, "sms", "Two");

        ok(staff.post("/api/v1/messages/" + first + "/cancellation", Map.of()));
        sending.send();

        assertThat(stateOf(client, first)).isEqualTo("cancelled");
        assertThat(provider.received).hasSize(1);
        assertThat(staff.post("/api/v1/messages/" + second + "/cancellation", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void two_processes_that_send_at_once_send_each_message_once() throws Exception {
        UUID client = agreeing(anyTime(Map.of()));
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written.add(written(client, "sms", "Message " + i));
        }

        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Void> run = () -> {
                sending.send();
                return null;
            };
            for (var done : threads.invokeAll(List.of(run, run, run))) {
                done.get();
            }
        }

        assertThat(provider.received).hasSize(12);
        assertThat(provider.received.stream().map(FakeProvider.Received::body)).doesNotHaveDuplicates();
        assertThat(written).allMatch(message -> stateOf(client, message).equals("sent"));
    }

    @Test
    void a_process_killed_half_way_leaves_a_message_that_staff_see_and_nobody_sends_again() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        UUID message = written(client, "sms", "Hello");
        sql("UPDATE %s.message SET state = 'SENDING', attempts = 1, attempted_at = now() - interval '9 minutes'");

        sending.send();
        assertThat(stateOf(client, message)).isEqualTo("sending");

        sql("UPDATE %s.message SET attempted_at = now() - interval '11 minutes'");
        sql("UPDATE network.agenda SET due_at = now()");
        sending.send();

        assertThat(stateOf(client, message)).isEqualTo("uncertain");
        assertThat(of(client, message).path("because").asString()).isEqualTo("stopped");
        assertThat(provider.received).isEmpty();
    }

    @Test
    void a_message_that_nobody_can_read_any_more_is_given_up_on_and_the_next_goes() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        UUID spoiled = written(client, "sms", "Hello");
        UUID next = written(client, "sms", "How are you?");
        sql("UPDATE %s.message SET words = decode(repeat('00', 64), 'hex') WHERE id = '" + spoiled + "'");

        sending.send();

        assertThat(provider.received).hasSize(1);
        assertThat(stateOf(client, next)).isEqualTo("sent");
        assertThat(stateOf(client, spoiled)).isEqualTo("failed");
        assertThat(of(client, spoiled).path("because").asString()).isEqualTo("undecryptable");
        assertThat(staff.get("/api/v1/messages/undelivered").text()).contains(spoiled.toString());
    }

    @Test
    void nothing_is_sent_before_it_is_written_down_that_it_may_have_been() {
        UUID client = agreeing(anyTime(Map.of()));
        UUID message = written(client, "sms", "Hello");
        List<String> seen = new ArrayList<>();
        provider.meanwhile = () -> seen.add(stateOf(client, message));

        sending.send();

        assertThat(seen).containsExactly("sending");
    }

    @Test
    void a_provider_that_hangs_up_leaves_it_uncertain_and_one_that_is_busy_is_asked_again() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        UUID uncertain = written(client, "sms", "One");
        provider.hangsUp = true;
        sending.send();
        provider.hangsUp = false;
        assertThat(stateOf(client, uncertain)).isEqualTo("uncertain");

        UUID later = written(client, "sms", "Two");
        provider.status = 503;
        sending.send();
        assertThat(stateOf(client, later)).isEqualTo("waiting");
        assertThat(of(client, later).path("because").asString()).isEqualTo("http-503");
        assertThat(manager.get("/api/v1/sms-gateway").at("/problem")).isEqualTo("http-503");
        provider.status = 200;
        now(later);
        sending.send();

        assertThat(stateOf(client, later)).isEqualTo("sent");
        assertThat(provider.received).hasSize(3);
        assertThat(provider.received.get(1).headers().get("idempotency-key"))
                .isEqualTo(provider.received.get(2).headers().get("idempotency-key"))
                .isEqualTo(later.toString());
    }

    @Test
    void a_provider_that_never_takes_it_is_given_up_on_and_staff_see_why() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        UUID wrong = written(client, "sms", "One");
        provider.status = 401;
        sending.send();
        assertThat(stateOf(client, wrong)).isEqualTo("failed");
        assertThat(of(client, wrong).path("because").asString()).isEqualTo("http-401");

        UUID busy = written(client, "sms", "Two");
        provider.status = 503;
        for (int i = 0; i < 7; i++) {
            now(busy);
            sending.send();
        }

        assertThat(stateOf(client, busy)).isEqualTo("failed");
        assertThat(provider.received).hasSize(7);
    }

    @Test
    void what_a_client_did_not_get_is_in_a_list_until_somebody_has_seen_to_it() {
        UUID client = agreeing(anyTime(Map.of()));
        UUID message = written(client, "sms", "One");
        provider.status = 401;
        sending.send();

        var list = staff.get("/api/v1/messages/undelivered");
        assertThat(list.at("/items/0/message")).as(list.text()).isEqualTo(message.toString());
        assertThat(list.at("/items/0/state")).isEqualTo("failed");
        assertThat(list.at("/items/0/client/name/given")).isEqualTo("Maria");
        assertThat(list.text()).doesNotContain("One");
        ok(staff.put("/api/v1/messages/" + message + "/seen", "", Map.of()));

        assertThat(staff.get("/api/v1/messages/undelivered").body().at("/items"))
                .isEmpty();
    }

    @Test
    void words_and_hostile_words_arrive_as_they_were_written_and_say_nothing_to_the_provider() {
        UUID client = agreeing(anyTime(Map.of()));
        String hostile = "\",\"to\":\"+10000000000\",\"x\":\"{to}\r\nBcc: all@example.org & text=%0d%0a \u202eمرحبا 🙂";

        written(client, "sms", hostile);
        sending.send();

        var body = json.readTree(provider.received.getFirst().body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("to", "message", "numbers");
        assertThat(body.at("/to").asString()).isEqualTo("+2385550123");
        assertThat(body.at("/message/text").asString()).isEqualTo(hostile);

        Map<String, Object> form = provider.settings();
        form.put("body", "FORM");
        form.put("template", "To={to}&Body={text}");
        ok(manager.put("/api/v1/sms-gateway", manager.get("/api/v1/sms-gateway").etag(), form));
        written(client, "sms", hostile);
        sending.send();
        String sent = provider.received.getLast().body();
        assertThat(sent).startsWith("To=%2B2385550123&Body=%22").doesNotContain("\n", "&text", "&x");
        assertThat(sent.split("&")).hasSize(2);
    }

    @Test
    void what_cannot_be_a_message_is_refused() {
        UUID client = agreeing(anyTime(Map.of()));

        assertThat(write(client, "sms", "x".repeat(10_000), true).status()).isEqualTo(400);
        assertThat(write(client, "sms", " ", true).status()).isEqualTo(400);
        assertThat(write(client, "sms", "a\u0000b", true).status()).isEqualTo(400);
        assertThat(write(client, "carrier-pigeon", "Hello", true).status()).isEqualTo(400);
    }

    @Test
    void a_hostile_line_in_a_mail_stays_in_its_body() throws Exception {
        UUID client = agreeing(anyTime(Map.of("channels", List.of("email"))));

        written(client, "email", "Hello\r\nBcc: all@example.org\r\n\r\n<script>");
        sending.send();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void another_centre_another_role_and_who_may_not_know_of_her_see_and_send_nothing() {
        Map<String, Object> form = form(anyTime(Map.of()));
        form.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, form);
        consented(hidden);
        UUID message = written(hidden, "sms", "Hello");
        Api stranger = network.manager(network.centre("CNAI Lisbon", "PT", "destination"));
        for (Api outsider : List.of(manager, stranger)) {
            assertThat(outsider.get("/api/v1/clients/" + hidden + "/messages").status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/v1/clients/" + hidden + "/message-ways")
                            .status())
                    .isEqualTo(404);
            assertThat(writeAs(outsider, hidden, "sms", "Hello", true).status()).isEqualTo(404);
            assertThat(outsider.put("/api/v1/messages/" + message + "/seen", "", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(outsider.post("/api/v1/messages/" + message + "/cancellation", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(writeAs(network.receptionist(centre), hidden, "sms", "Hello", true)
                        .status())
                .isEqualTo(403);
        assertThat(staff.put("/api/v1/sms-gateway", "", provider.settings()).status())
                .isEqualTo(403);

        sending.send();

        assertThat(stateOf(hidden, message)).isEqualTo("sent");
    }

    @Test
    void a_restricted_client_whom_nobody_asked_gets_nothing() {
        Map<String, Object> form = form(null);
        form.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, form);
        consented(hidden);

        assertThat(write(hidden, "sms", "Hello", true).at("/because")).isEqualTo("not-asked");
    }

    @Test
    void a_document_that_expires_is_told_once_and_says_neither_what_nor_who() {
        UUID client = agreeing(anyTime(Map.of("signAs", "The clinic")));
        expiring(client, 20);

        planned();
        sending.send();
        planned();
        sending.send();

        assertThat(provider.received).hasSize(1);
        String text = json.readTree(provider.received.getFirst().body())
                .at("/message/text")
                .asString();
        assertThat(text).startsWith("Entre em contacto quando").endsWith("\nThe clinic");
        assertThat(text.toLowerCase()).doesNotContain("passport", "passaporte", "document", "campo", "praia");
    }

    @Test
    void who_has_not_agreed_or_has_been_told_already_is_not_reminded() {
        UUID silent = registered(anyTime(Map.of()));
        expiring(silent, 20);
        UUID told = agreeing(anyTime(Map.of()));
        UUID document = expiring(told, 20);
        ok(staff.put("/api/v1/documents/" + document + "/reminder", "", Map.of()));

        planned();
        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(messagesOf(silent)).isEmpty();
        assertThat(messagesOf(told)).isEmpty();
    }

    @Test
    void a_reminder_goes_once_when_an_expiry_is_near_and_once_when_it_is_close() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        expiring(client, 80);
        planned();
        sending.send();
        assertThat(provider.received).hasSize(1);

        sql("UPDATE %s.document SET expires_on = expires_on - 60");
        sql("UPDATE %s.message SET about_day = about_day - 60, occasion = (about_day - 60) || ' near'");
        planned();
        planned();
        sending.send();

        assertThat(provider.received).hasSize(2);
    }

    @Test
    void a_document_renewed_between_planning_and_sending_is_no_longer_spoken_of() {
        UUID client = agreeing(inTwoHours());
        UUID document = expiring(client, 20);
        planned();
        assertThat(messagesOf(client)).hasSize(1);

        ok(staff.put("/api/v1/documents/" + document + "/reminder", "", Map.of()));
        nowAll();
        sending.send();

        assertThat(messagesOf(client).getFirst().path("state").asString()).isEqualTo("refused");
        assertThat(messagesOf(client).getFirst().path("because").asString()).isEqualTo("no-longer");
        assertThat(provider.received).isEmpty();
    }

    private record Kept(String said, Map<String, Object> rules, String note, String because) {}

    @TestFactory
    Stream<DynamicTest> a_reminder_that_a_program_cannot_judge_is_left_to_staff_and_says_why() {
        return Stream.of(
                        new Kept("a note", anyTime(Map.of()), "never before the children sleep", "read-the-note"),
                        new Kept("words to say", anyTime(Map.of("say", "the clinic")), null, "read-the-note"),
                        new Kept(
                                "telephone only",
                                anyTime(Map.of("channels", List.of("telephone"))),
                                null,
                                "other-channel"),
                        new Kept(
                                "mail under another name",
                                anyTime(Map.of("channels", List.of("email"), "signAs", "The clinic")),
                                null,
                                "other-channel"))
                .map(kept -> DynamicTest.dynamicTest(kept.said(), () -> {
                    Map<String, Object> form = form(kept.rules());
                    if (kept.note() != null) {
                        form.put("safeContact", kept.note());
                    }
                    UUID client = network.registered(staff, form);
                    consented(client);
                    expiring(client, 20);

                    planned();
                    sending.send();

                    assertThat(provider.received).isEmpty();
                    assertThat(mail.getReceivedMessages()).isEmpty();
                    assertThat(messagesOf(client)).hasSize(1);
                    assertThat(messagesOf(client).getFirst().path("state").asString())
                            .isEqualTo("refused");
                    assertThat(messagesOf(client).getFirst().path("because").asString())
                            .isEqualTo(kept.because());
                }));
    }

    @Test
    void a_reminder_goes_by_mail_only_to_who_wants_mail() {
        UUID client = agreeing(anyTime(Map.of("channels", List.of("email"))));
        expiring(client, 20);

        planned();
        sending.send();

        assertThat(mail.getReceivedMessagesForDomain("maria@example.org")).hasSize(1);
    }

    @Test
    void a_day_that_was_agreed_on_is_reminded_of_when_it_was_ticked_and_not_when_it_is_done() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        UUID ticked = followUp(client, 1, true);
        followUp(client, 1, false);

        planned();
        assertThat(messagesOf(client)).hasSize(1);
        assertThat(messagesOf(client).getFirst().path("kind").asString()).isEqualTo("follow-up");
        ok(staff.put("/api/v1/visits/" + ticked + "/followed-up", "", Map.of()));
        nowAll();
        sending.send();
        assertThat(provider.received).isEmpty();

        followUp(client, 1, true);
        planned();
        nowAll();
        sending.send();
        assertThat(provider.received).hasSize(1);
        assertThat(provider.received.getFirst().body()).contains("Um lembrete");
    }

    @Test
    void the_client_sees_it_the_timeline_shows_it_the_log_knows_it_and_it_lies_encrypted() throws SQLException {
        UUID client = agreeing(anyTime(Map.of()));
        written(client, "sms", "Can you come on Friday?");
        sending.send();

        assertThat(staff.get("/api/v1/clients/" + client + "/everything").at("/rooms/messages/0/text"))
                .isEqualTo("Can you come on Friday?");
        var timeline = staff.get("/api/v1/clients/" + client + "/timeline?kind=message");
        assertThat(timeline.at("/items/0/what")).isEqualTo("written");
        assertThat(timeline.at("/items/0/details/1")).isEqualTo("sent");
        assertThat(network.dataAdministrator(centre)
                        .get("/api/v1/audit/entries?limit=100&subject=" + client)
                        .text())
                .contains("write-message", "send-message");
        assertThat(sqlText("SELECT string_agg(m::text, ' ') FROM %s.message m"))
                .doesNotContain("Friday")
                .doesNotContain("2385550123");
        assertThat(sqlText("SELECT string_agg(g::text, ' ') FROM %s.sms_gateway g"))
                .doesNotContain("secret-of");
        assertThat(sqlText("SELECT string_agg(a::text, ' ') FROM network.agenda a"))
                .doesNotContain(client.toString());
    }

    @Test
    void merging_takes_what_waits_along_and_it_is_asked_about_anew() {
        UUID kept = agreeing(Map.of("never", true));
        UUID other = agreeing(anyTime(Map.of()));
        UUID message = written(other, "sms", "Hello");
        var merged = staff.post(
                "/api/v1/clients/" + kept + "/merges",
                Map.of(
                        "id",
                        Ids.next(),
                        "otherId",
                        other,
                        "version",
                        0,
                        "otherVersion",
                        0,
                        "choices",
                        Map.of("contactRules", "kept")));
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);

        sending.send();

        assertThat(provider.received).isEmpty();
        assertThat(stateOf(kept, message)).isEqualTo("refused");
        ok(staff.delete("/api/v1/clients/" + kept + "/merges/" + merged.at("/id")));
        assertThat(stateOf(other, message)).isEqualTo("refused");
        assertThat(messagesOf(kept)).isEmpty();
    }

    @Test
    void secrets_go_in_and_never_come_out_and_go_to_no_other_server() {
        var seen = manager.get("/api/v1/sms-gateway");
        assertThat(seen.text()).doesNotContain("secret-of").doesNotContain("whsec_");
        Map<String, Object> without = provider.settings();
        without.remove("headerSecret");
        without.remove("signingSecret");
        assertThat(manager.put("/api/v1/sms-gateway", "", without).status()).isEqualTo(428);
        ok(manager.put("/api/v1/sms-gateway", seen.etag(), without));
        assertThat(manager.post("/api/v1/sms-gateway/trial", Map.of("to", "+238 555 99 99"))
                        .at("/result"))
                .isEqualTo("taken");
        assertThat(provider.received.getFirst().headers())
                .containsEntry("authorization", "Bearer secret-of-the-centre");

        without.put("url", provider.url("/v1/messages").replace("127.0.0.1", "localhost"));
        ok(manager.put("/api/v1/sms-gateway", manager.get("/api/v1/sms-gateway").etag(), without));
        manager.post("/api/v1/sms-gateway/trial", Map.of("to", "+238 555 99 99"));
        assertThat(provider.received).hasSize(2);
        assertThat(provider.received.getLast().headers()).doesNotContainKey("authorization");
    }

    @Test
    void what_is_no_provider_is_refused_and_a_redirect_is_not_followed() {
        String etag = manager.get("/api/v1/sms-gateway").etag();
        for (var wrong : List.of(
                Map.entry("url", "ftp://example.org/"),
                Map.entry("url", "https://user:secret@example.org/"),
                Map.entry("url", "https://example.org/#x"),
                Map.entry("url", "nonsense"),
                Map.entry("url", "https://exa mple.org/"),
                Map.entry("headerName", "Host"),
                Map.entry("headerName", "X\r\nY"),
                Map.entry("headerSecret", "a\r\nX-Evil: 1"),
                Map.entry("template", "{\"to\":\"{to}\"}"),
                Map.entry("template", "{to} {text}"))) {
            Map<String, Object> settings = provider.settings();
            settings.put(wrong.getKey(), wrong.getValue());
            var answer = manager.put("/api/v1/sms-gateway", etag, settings);
            assertThat(answer.status()).as(wrong + answer.text()).isEqualTo(400);
        }
        provider.status = 302;

        var tried = manager.post("/api/v1/sms-gateway/trial", Map.of("to", "+238 555 99 99"));

        assertThat(tried.at("/result")).isEqualTo("never");
        assertThat(provider.received).hasSize(1);
    }

    @Test
    void an_answer_that_says_no_is_not_taken_for_yes() {
        Map<String, Object> settings = provider.settings();
        settings.put("takenWhen", "\"queued\"");
        ok(manager.put("/api/v1/sms-gateway", manager.get("/api/v1/sms-gateway").etag(), settings));
        UUID client = agreeing(anyTime(Map.of()));
        provider.answer = "{\"error\":\"no credit\"}";

        UUID message = written(client, "sms", "Hello");
        sending.send();

        assertThat(stateOf(client, message)).isEqualTo("failed");
    }

    @Test
    void an_enquiry_by_sms_is_answered_by_sms() {
        UUID id = Ids.next();
        var noted = staff.post(
                "/api/v1/enquiries",
                Map.of(
                        "id", id,
                        "channel", "sms",
                        "receivedAt", Instant.now().toString(),
                        "from", "+238 555 77 66",
                        "text", "Where can I get help?"));
        assertThat(noted.body().at("/maySms").asBoolean()).as(noted.text()).isTrue();

        var answered = staff.post(
                "/api/v1/enquiries/" + id + "/answers",
                Map.of("id", Ids.next(), "text", "Call us, please.", "sentBy", "sms"));

        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        assertThat(json.readTree(provider.received.getFirst().body()).at("/to").asString())
                .isEqualTo("+2385557766");
        assertThat(answered.at("/answers/0/sentBy")).isEqualTo("sms");
    }

    @Test
    void an_enquiry_that_came_another_way_is_not_answered_by_sms() {
        UUID id = Ids.next();
        var noted = staff.post(
                "/api/v1/enquiries",
                Map.of(
                        "id", id,
                        "channel", "out-of-hours",
                        "receivedAt", Instant.now().toString(),
                        "from", "+238 555 77 67",
                        "text", "Where can I get help?"));
        assertThat(noted.body().at("/maySms").asBoolean(true)).as(noted.text()).isFalse();

        var refused = staff.post(
                "/api/v1/enquiries/" + id + "/answers",
                Map.of("id", Ids.next(), "text", "Call us, please.", "sentBy", "sms"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:cannot-sms");
        assertThat(provider.received).isEmpty();
    }

    @Test
    void a_centre_that_has_nothing_due_is_not_looked_into() throws SQLException {
        sending.send();
        assertThat(sqlText("SELECT due_at::text FROM network.agenda WHERE work = 'messages' AND centre_id = '" + centre
                        + "'"))
                .isEqualTo("infinity");

        written(agreeing(inTwoHours()), "sms", "Hello");

        assertThat(sqlText("SELECT (due_at > now() + interval '1 hour')::text FROM network.agenda"
                        + " WHERE work = 'messages' AND centre_id = '" + centre + "'"))
                .isEqualTo("true");
    }

    private static Map<String, Object> anyTime(Map<String, Object> more) {
        Map<String, Object> rules = new HashMap<>(Map.of("days", List.of(1, 2, 3, 4, 5, 6, 7)));
        rules.putAll(more);
        return rules;
    }

    private static Map<String, Object> inTwoHours() {
        LocalTime then = LocalTime.now(THERE).plusHours(2).truncatedTo(ChronoUnit.MINUTES);
        return Map.of("from", then.toString(), "until", then.plusHours(1).toString());
    }

    private UUID agreeing(Map<String, Object> rules) {
        UUID client = registered(rules);
        consented(client);
        return client;
    }

    private String consented(UUID client) {
        var answer =
                staff.post("/api/v1/clients/" + client + "/consents", TestNetwork.consent("messages", null, List.of()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    private UUID registered(Map<String, Object> said) {
        return network.registered(staff, form(said));
    }

    private static Map<String, Object> form(Map<String, Object> said) {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.remove("safeContact");
        form.put("email", "maria@example.org");
        form.put("despiteDuplicates", true);
        if (said != null) {
            form.put("contactRules", rules(said));
        }
        return form;
    }

    private static Map<String, Object> rules(Map<String, Object> said) {
        Map<String, Object> rules = new HashMap<>(Map.of("never", false, "channels", List.of(), "days", List.of()));
        rules.putAll(said);
        return rules;
    }

    private void change(UUID client, Map<String, Object> said) {
        Map<String, Object> form = form(said);
        form.put("id", client);
        form.remove("consent");
        ok(staff.put(
                "/api/v1/clients/" + client,
                staff.get("/api/v1/clients/" + client).etag(),
                form));
    }

    private UUID expiring(UUID client, int days) {
        UUID scan = Papers.sent(staff, client, "text/plain", "A paper".getBytes(StandardCharsets.UTF_8));
        return Papers.added(staff, client, Papers.expiring(LocalDate.now(THERE).plusDays(days)), scan);
    }

    private UUID followUp(UUID client, int days, boolean remind) {
        Map<String, Object> visit = TestNetwork.visit(client, "legal-process");
        visit.put(
                "followUp",
                Map.of("on", LocalDate.now(THERE).plusDays(days).toString(), "note", "ask", "remindClient", remind));
        var answer = staff.post("/api/v1/visits", visit);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(staff.get("/api/v1/clients/" + client + "/visits").text()).contains("\"remindClient\":" + remind);
        return (UUID) visit.get("id");
    }

    private UUID written(UUID client, String way, String text) {
        var answer = write(client, way, text, true);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.at("/id"));
    }

    private Api.Answer write(UUID client, String way, String text, boolean read) {
        return writeAs(staff, client, way, text, read);
    }

    private static Api.Answer writeAs(Api who, UUID client, String way, String text, boolean read) {
        return who.post(
                "/api/v1/clients/" + client + "/messages",
                Map.of("id", Ids.next(), "way", way, "text", text, "safeContactRead", read));
    }

    private List<tools.jackson.databind.JsonNode> messagesOf(UUID client) {
        return staff.get("/api/v1/clients/" + client + "/messages")
                .body()
                .at("/items")
                .valueStream()
                .toList();
    }

    private tools.jackson.databind.JsonNode of(UUID client, UUID message) {
        return messagesOf(client).stream()
                .filter(one -> one.path("id").asString().equals(message.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String stateOf(UUID client, UUID message) {
        return of(client, message).path("state").asString();
    }

    /** As on another day. */
    private void planned() {
        try {
            sql("UPDATE network.agenda SET due_at = now() WHERE work = 'reminders'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        reminders.plan();
    }

    private void now(UUID message) throws SQLException {
        sql("UPDATE %s.message SET due_at = now() - interval '1 minute' WHERE id = '" + message + "'");
        sql("UPDATE network.agenda SET due_at = now()");
    }

    private void nowAll() {
        try {
            sql("UPDATE %s.message SET due_at = now() - interval '1 minute'");
            sql("UPDATE network.agenda SET due_at = now()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql.replace("%s", logins.of(centre).role()));
        }
    }

    private String sqlText(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        sql.replace("%s", logins.of(centre).role()))) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }
}
