package org.mrcnetwork.identity.reminders;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.mrcnetwork.identity.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends the reminders that are due. One is taken first, then sent while no connection is held: whoever dies in between
 * leaves one that is not sent again, since none is missed and two are a nuisance.
 */
@Service
class MailingReminders {

    private static final Logger log = LoggerFactory.getLogger(MailingReminders.class);

    private final Reminders reminders;
    private final ReminderMail mail;
    private final Post post;
    private final Clock clock;

    MailingReminders(Reminders reminders, ReminderMail mail, Post post, Clock clock) {
        this.reminders = reminders;
        this.mail = mail;
        this.post = post;
        this.clock = clock;
    }

    void mailAllDue() {
        for (Optional<Reminder> next = take(); next.isPresent(); next = take()) {
            mail(next.get());
        }
    }

    private Optional<Reminder> take() {
        return reminders.take(clock.instant());
    }

    private void mail(Reminder reminder) {
        if (sent(reminder)) {
            reminders.mailed(reminder, clock.instant());
        } else {
            reminders.mailFailed(reminder, clock.instant());
        }
    }

    /** Whatever goes wrong with one mail, the others follow. What went wrong may name an address: its kind is enough. */
    private boolean sent(Reminder reminder) {
        try {
            post.send(mail.write(reminder));
            return true;
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn(
                    "A reminder of {} is tried again later: {}",
                    reminder.day(),
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
