package org.mrcnetwork.identity.invitations;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.mail.WritingMail;
import org.mrcnetwork.identity.mail.WritingMail.Paragraph;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mail: whom it greets, which organisation, the link, until when. Nothing else about anybody. */
@Component
class InvitationMail {

    private final MessageSource messages;
    private final InvitationTokens tokens;
    private final Settings settings;
    private final WritingMail writing;

    InvitationMail(MessageSource messages, InvitationTokens tokens, Settings settings, WritingMail writing) {
        this.messages = messages;
        this.tokens = tokens;
        this.settings = settings;
        this.writing = writing;
    }

    MimeMessage write(Invitation invitation) throws MessagingException {
        Locale locale = WritingMail.localeOf(invitation.language());
        String link = settings.issuer() + "/invitations/" + tokens.tokenOf(invitation.id(), invitation.generation());
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(invitation.expiresAt());
        String organisation = invitation.organisation().name();
        return writing.write(
                invitation.email(),
                locale,
                text("mail.subject", locale, organisation),
                List.of(
                        Paragraph.of(text("mail.greeting", locale, invitation.name())),
                        Paragraph.of(text("mail.invites", locale, organisation)),
                        new Paragraph(link, text("mail.accept", locale)),
                        Paragraph.of(text("mail.term", locale, until)),
                        Paragraph.of(text("mail.ignore", locale))));
    }

    private String text(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}
