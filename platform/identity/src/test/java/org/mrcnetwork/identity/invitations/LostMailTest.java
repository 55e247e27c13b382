package org.mrcnetwork.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.identity.accounts.Role.MANAGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.IdentityTest;
import org.mrcnetwork.identity.Mailbox;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostMailTest extends IdentityTest {

    private static final Path ASIDE = MAILS.resolveSibling("aside");

    @Autowired
    private Inviting inviting;

    @Autowired
    private MailingInvitations mailing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_mail_that_cannot_be_sent_now_is_sent_later_with_a_working_link() throws IOException {
        mailsFail();
        UUID id = UUID.randomUUID();
        String email = "patient-" + id + "@mail.example";
        inviting.invite(
                people.centre(), new Inviting.Request(id, new EmailAddress(email), "Zé", Set.of(MANAGER), "en"), null);
        Awaitility.await().until(() -> attempts(id) > 0);

        mailsArrive();
        clock.advance(Duration.ofHours(1));
        mailing.mailAllDue();

        assertThat(browser().get(Mailbox.invitationFor(email)).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void tidyUp() throws IOException {
        mailsArrive();
    }

    private int attempts(UUID id) {
        return jdbc.sql("SELECT mail_attempts FROM invitations WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** A file where the folder should be. */
    private static void mailsFail() throws IOException {
        Mailbox.invitationFor("first@administration.example");
        Files.move(MAILS, ASIDE);
        Files.createFile(MAILS);
    }

    private static void mailsArrive() throws IOException {
        if (Files.exists(ASIDE)) {
            Files.delete(MAILS);
            Files.move(ASIDE, MAILS);
        }
    }
}
