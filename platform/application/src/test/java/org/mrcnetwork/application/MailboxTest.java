package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenants.enquiries.FetchingMail;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre's own mail is fetched into its queue, and answers go out by its own server. */
class MailboxTest extends ApplicationTest {

    private static final String CENTRE = "centre@example.org";

    @Autowired
    FetchingMail fetching;

    GreenMail servers =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    Api manager;

    @BeforeEach
    void a_centre_with_mail_servers() {
        servers.start();
        servers.setUser(CENTRE, CENTRE, "password-1");
        manager = network.manager(network.centre("CAMPO Praia", "CV", "origin"));
        var stored = manager.put("/api/v1/mailbox", "", settings("password-1"));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    @Test
    void a_mail_is_fetched_once_and_answered_with_a_subject_that_says_nothing() throws Exception {
        GreenMailUtil.sendTextEmail(
                CENTRE,
                "asker@example.org",
                "Trafficked in Lisbon",
                "Where can I get help?",
                servers.getSmtp().getServerSetup());

        fetching.fetch();
        fetching.fetch();

        var queue = manager.get("/api/v1/enquiries");
        assertThat(queue.body().at("/items")).as(queue.text()).hasSize(1);
        UUID id = UUID.fromString(queue.at("/items/0/id"));
        var seen = manager.get("/api/v1/enquiries/" + id);
        assertThat(seen.at("/contents/from")).isEqualTo("asker@example.org");
        assertThat(seen.at("/contents/text")).isEqualTo("Where can I get help?");
        assertThat(seen.body().at("/mayEmail").asBoolean()).isTrue();

        var answered = manager.post(
                "/api/v1/enquiries/" + id + "/answers",
                Map.of("id", Ids.next(), "text", "Call us, please.", "sentBy", "email", "safeContactRead", false));

        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        var sent = servers.getReceivedMessagesForDomain("asker@example.org");
        assertThat(sent).hasSize(1);
        assertThat(sent[0].getSubject()).isEqualTo("Re: your message");
        assertThat(GreenMailUtil.getBody(sent[0])).contains("Call us, please.");
    }

    @Test
    void an_answer_that_no_server_takes_is_not_written_down_as_sent() {
        GreenMailUtil.sendTextEmail(
                CENTRE,
                "asker@example.org",
                "Help",
                "Where can I get help?",
                servers.getSmtp().getServerSetup());
        fetching.fetch();
        String path = "/api/v1/enquiries/" + manager.get("/api/v1/enquiries").at("/items/0/id");
        servers.stop();

        var answered = manager.post(path + "/answers", Map.of("id", Ids.next(), "text", "Call us.", "sentBy", "email"));

        assertThat(answered.at("/type")).as(answered.text()).isEqualTo("urn:mrc:problem:mail-not-sent");
        assertThat(manager.get(path).body().at("/answers")).isEmpty();
        assertThat(manager.get(path).at("/line/status")).isEqualTo("new");
    }

    @Test
    void passwords_go_in_and_never_come_out_and_stay_when_they_are_not_sent_again() {
        var seen = manager.get("/api/v1/mailbox");
        assertThat(seen.text()).doesNotContain("password-1");
        assertThat(manager.put("/api/v1/mailbox", "", settings(null)).status()).isEqualTo(428);
        assertThat(manager.put("/api/v1/mailbox", seen.etag(), settings(null)).status())
                .isEqualTo(200);
        GreenMailUtil.sendTextEmail(
                CENTRE,
                "asker@example.org",
                "Help",
                "Where can I get help?",
                servers.getSmtp().getServerSetup());

        fetching.fetch();

        assertThat(manager.get("/api/v1/enquiries").body().at("/items")).hasSize(1);
        assertThat(manager.get("/api/v1/mailbox").body().at("/problem").isNull())
                .isTrue();
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_so() {
        String etag = manager.get("/api/v1/mailbox").etag();
        manager.put("/api/v1/mailbox", etag, settings("wrong"));

        fetching.fetch();

        assertThat(manager.get("/api/v1/mailbox").at("/problem")).isEqualTo("AuthenticationFailedException");
    }

    private Map<String, Object> settings(String password) {
        return Map.of(
                "imap", server(servers.getImap().getPort(), password),
                "smtp", server(servers.getSmtp().getPort(), password),
                "address", CENTRE);
    }

    private static Map<String, Object> server(int port, String password) {
        Map<String, Object> server =
                new HashMap<>(Map.of("host", "127.0.0.1", "port", port, "protection", "NONE", "user", CENTRE));
        server.put("password", password);
        return server;
    }
}
