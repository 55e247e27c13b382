package org.mrcnetwork.identity.signin;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps no count of failures that have no consequence any more. */
@Component
class ForgettingFailures {

    private static final Logger log = LoggerFactory.getLogger(ForgettingFailures.class);

    private final SignInFailures failures;

    ForgettingFailures(SignInFailures failures) {
        this.failures = failures;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        try {
            failures.removeOlderThan(LockOut.OF_AN_ACCOUNT.forgetAfter());
        } catch (DataAccessException e) {
            log.warn("Old sign-in failures were not removed this time: {}", e.getMessage());
        }
    }
}
