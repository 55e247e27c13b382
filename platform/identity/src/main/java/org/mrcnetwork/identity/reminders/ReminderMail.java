package org.mrcnetwork.identity.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.mail.WritingMail;
import org.mrcnetwork.identity.mail.WritingMail.Paragraph;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the mail: how many things wait, where to sign in, where to turn it off. Mails are read over shoulders and by
 * whoever runs a mail server: it names nobody, no centre and no kind of thing.
 */
@Component
class ReminderMail {

    private final MessageSource messages;
    private final Settings settings;
    private final WritingMail writing;

    ReminderMail(MessageSource messages, Settings settings, WritingMail writing) {
        this.messages = messages;
        this.settings = settings;
        this.writing = writing;
    }

    MimeMessage write(Reminder reminder) throws MessagingException {
        Locale locale = WritingMail.localeOf(reminder.locale());
        URI portal = settings.portalOf(reminder.slug());
        MimeMessage mail = writing.write(
                reminder.email(),
                locale,
                text("reminder.subject", locale),
                List.of(
                        Paragraph.of(text("reminder.waiting", locale, String.valueOf(reminder.waiting()))),
                        new Paragraph(portal.toString(), text("reminder.sign-in", locale)),
                        Paragraph.of(text("reminder.off", locale)),
                        new Paragraph(portal.resolve("own-settings").toString(), text("reminder.settings", locale))));
        mail.setHeader("Message-ID", reminder.messageId(settings.publicUrl().getHost()));
        return mail;
    }

    private String text(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}
