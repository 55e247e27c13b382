package org.mrcnetwork.identity.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** When reminders go out, and when it is forgotten that they did. */
@Component
class ReminderRounds {

    private static final Logger log = LoggerFactory.getLogger(ReminderRounds.class);

    /** Longer than any day can be asked for: what is forgotten must not be queued a second time. */
    private static final int DAYS_KEPT = 30;

    private final MailingReminders mailing;
    private final Reminders reminders;
    private final Clock clock;

    ReminderRounds(MailingReminders mailing, Reminders reminders, Clock clock) {
        this.mailing = mailing;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void round() {
        try {
            mailing.mailAllDue();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("No reminders this time, the database is away: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        try {
            reminders.removeBefore(LocalDate.now(clock).minusDays(DAYS_KEPT));
        } catch (DataAccessException e) {
            log.warn("Old reminders were not removed this time: {}", e.getMessage());
        }
    }
}
