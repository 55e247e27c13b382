package org.mrcnetwork.identity.tokens;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets families whose last token has expired. */
@Component
class RemovingExpired {

    private static final Logger log = LoggerFactory.getLogger(RemovingExpired.class);

    private final TokenFamilies families;

    RemovingExpired(TokenFamilies families) {
        this.families = families;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void remove() {
        try {
            families.removeExpired();
        } catch (DataAccessException e) {
            log.warn("Expired tokens were not removed this time: {}", e.getMessage());
        }
    }
}
