package org.mrcnetwork.network.links;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * When official addresses are looked at; never where {@code mrc.links.looking} is false. On a thread of its own, since
 * strangers' servers are slow and the other rounds of the platform must not wait for them.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "mrc.links.looking", matchIfMissing = true)
class LinkSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSchedule.class);

    private final CheckingLinks checking;
    private final AtomicBoolean atWork = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("links").factory());

    LinkSchedule(CheckingLinks checking) {
        this.checking = checking;
    }

    @Scheduled(fixedDelayString = "${mrc.links.look-every:PT1M}", initialDelayString = "${mrc.links.look-first:PT1M}")
    void rounds() {
        if (atWork.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    private void round() {
        try {
            checking.round();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Official addresses wait for the database: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("Official addresses wait for the next round", e);
        } finally {
            atWork.set(false);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
