package org.mrcnetwork.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Mails go out as soon as an invitation is committed; what failed then goes out on a later round. */
@Component
class MailRounds {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(90);

    private final MailingInvitations mailing;
    private final Invitations invitations;
    private final Clock clock;

    MailRounds(MailingInvitations mailing, Invitations invitations, Clock clock) {
        this.mailing = mailing;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void committed(InvitationWaiting waiting) {
        round();
    }

    @Scheduled(fixedDelay = 10, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
        try {
            mailing.mailAllDue();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("No mail round this time, the database is away: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        try {
            invitations.removeExpiredSince(KEPT_AFTER_EXPIRY, clock.instant());
        } catch (DataAccessException e) {
            log.warn("Old invitations were not removed this time: {}", e.getMessage());
        }
    }
}
