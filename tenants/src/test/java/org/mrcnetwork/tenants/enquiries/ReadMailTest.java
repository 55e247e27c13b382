package org.mrcnetwork.tenants.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What of a mail is taken over, however it was written. */
class ReadMailTest {

    private static final String HEAD =
            "From: Asker <asker@example.org>\r\nSubject: Help\r\nMessage-ID: <1@example.org>\r\n";

    @Test
    void the_plain_words_are_taken_and_an_attachment_stays() throws Exception {
        var mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/html

                <p>Marked words</p>
                --c
                Content-Type: text/plain

                Plain words
                --c--
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=passport.txt

                Number 123
                --b--
                """);

        assertThat(mail.contents().text()).isEqualTo("Plain words");
        assertThat(mail.contents().from()).isEqualTo("asker@example.org");
        assertThat(mail.messageId()).isEqualTo("<1@example.org>");
    }

    @Test
    void a_page_is_read_without_its_marks() throws Exception {
        var mail = read(HEAD
                + "Content-Type: text/html\r\n\r\n<style>p{}</style><p>Can I &lt;come&gt;?</p><script>x()</script>");

        assertThat(mail.contents().text()).isEqualTo("Can I <come>?");
    }

    @Test
    void a_mail_that_makes_no_sense_keeps_back_no_other() throws Exception {
        var mail = read(HEAD + "Content-Type: text/plain; charset=\"no-such-charset\"\r\n\r\nHello");
        var empty = read("\r\n");

        assertThat(mail.contents().subject()).isEqualTo("Help");
        assertThat(mail.contents().text()).isEqualTo("–");
        assertThat(empty.messageId()).isEqualTo("7/3");
        assertThat(empty.contents().from()).isNull();
    }

    @Test
    void what_is_too_long_is_cut() throws Exception {
        var mail = read(HEAD + "Content-Type: text/plain\r\n\r\n" + "word ".repeat(9_000));

        assertThat(mail.contents().text()).hasSizeLessThanOrEqualTo(20_000).endsWith("…");
    }

    private static ReadMail read(String raw) throws Exception {
        byte[] bytes = raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return ReadMail.of(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)), 3, 7);
    }
}
