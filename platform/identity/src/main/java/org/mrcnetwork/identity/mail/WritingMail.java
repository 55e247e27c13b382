package org.mrcnetwork.identity.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.mrcnetwork.identity.web.PageLanguage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What all mails have in common: the sender, a language and its direction, and that each can be read as plain text. */
@Component
public class WritingMail {

    private final Settings settings;
    private final Clock clock;

    WritingMail(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A paragraph of words, or of a link alone.
     *
     * @param called what the link is called where it can be clicked; null for words
     */
    public record Paragraph(String text, @Nullable String called) {

        public static Paragraph of(String words) {
            return new Paragraph(words, null);
        }

        String html() {
            String escaped = HtmlUtils.htmlEscape(text);
            return called == null
                    ? "<p>" + escaped + "</p>"
                    : "<p><a href=\"" + escaped + "\">" + HtmlUtils.htmlEscape(called) + "</a></p>";
        }
    }

    /** The language of this tag where mails are written in it, else English. */
    public static Locale localeOf(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Locale.forLanguageTag(PageLanguage.SPOKEN.contains(language) ? language : "en");
    }

    public MimeMessage write(EmailAddress to, Locale locale, String subject, List<Paragraph> paragraphs)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(settings.mailSender()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        mail.setSubject(subject, "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", locale.getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart(
                "alternative", part(plain(paragraphs), "plain"), part(html(locale, paragraphs), "html")));
        mail.saveChanges();
        return mail;
    }

    private static String plain(List<Paragraph> paragraphs) {
        return String.join("\r\n\r\n", paragraphs.stream().map(Paragraph::text).toList()) + "\r\n";
    }

    private static String html(Locale locale, List<Paragraph> paragraphs) {
        return """
                <!DOCTYPE html><html lang="%s" dir="%s"><body>
                %s
                </body></html>
                """.formatted(
                locale.getLanguage(),
                locale.getLanguage().equals("ar") ? "rtl" : "ltr",
                String.join("\n", paragraphs.stream().map(Paragraph::html).toList()));
    }

    /** Readable as it stands, so that no line of a link is broken. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "8bit");
        return part;
    }
}
