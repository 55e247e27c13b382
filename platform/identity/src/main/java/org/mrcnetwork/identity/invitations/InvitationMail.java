package org.mrcnetwork.identity.invitations;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.web.PageLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the mail: whom it greets, which organisation, the link, until when. Nothing else about anybody. */
@Component
class InvitationMail {

    private final MessageSource messages;
    private final InvitationTokens tokens;
    private final Settings settings;
    private final Clock clock;

    InvitationMail(MessageSource messages, InvitationTokens tokens, Settings settings, Clock clock) {
        this.messages = messages;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage write(Invitation invitation) throws MessagingException {
        Locale locale = localeOf(invitation.language());
        String link = settings.issuer() + "/invitations/" + tokens.tokenOf(invitation.id(), invitation.generation());
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(invitation.expiresAt());
        String organisation = invitation.organisation().name();
        String greeting = text("mail.greeting", locale, invitation.name());
        String invites = text("mail.invites", locale, organisation);
        String term = text("mail.term", locale, until);
        String ignore = text("mail.ignore", locale);

        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(settings.mailSender()));
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(invitation.email().value()));
        mail.setSubject(text("mail.subject", locale, organisation), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", locale.getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");

        String plain = String.join("\r\n\r\n", greeting, invites, link, term, ignore) + "\r\n";
        String html = """
                <!DOCTYPE html><html lang="%s" dir="%s"><body>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p>%s</p>
                <p>%s</p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        locale.getLanguage().equals("ar") ? "rtl" : "ltr",
                        HtmlUtils.htmlEscape(greeting),
                        HtmlUtils.htmlEscape(invites),
                        link,
                        HtmlUtils.htmlEscape(text("mail.accept", locale)),
                        HtmlUtils.htmlEscape(term),
                        HtmlUtils.htmlEscape(ignore));
        mail.setContent(new MimeMultipart("alternative", part(plain, "plain"), part(html, "html")));
        mail.saveChanges();
        return mail;
    }

    /** Readable as it stands, so that no line of the link is broken. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "8bit");
        return part;
    }

    private static Locale localeOf(String language) {
        String tag = Locale.forLanguageTag(language).getLanguage();
        return Locale.forLanguageTag(PageLanguage.SPOKEN.contains(tag) ? tag : "en");
    }

    private String text(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}
