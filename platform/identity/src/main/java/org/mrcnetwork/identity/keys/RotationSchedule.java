package org.mrcnetwork.identity.keys;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Looks after the keys when identity starts, and every five minutes from then on. */
@Component
class RotationSchedule implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(RotationSchedule.class);

    private final RotatingKeys rotating;

    RotationSchedule(RotatingKeys rotating) {
        this.rotating = rotating;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rotating.rotateWhenDue();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void rotate() {
        try {
            rotating.rotateWhenDue();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("Keys were not looked after this time, the database is away: {}", e.getMessage());
        }
    }
}
