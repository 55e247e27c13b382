package org.mrcnetwork.network.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.mrcnetwork.network.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** When the index is fed, checked and compared; while it is away, ever more seldom, and with one line in the log. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DirectoryProperties.class)
@ConditionalOnProperty(name = "mrc.directory.indexing", matchIfMissing = true)
class IndexSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSchedule.class);

    private final IndexingEntries indexing;
    private final KeepingTheIndex keeping;
    private final DirectoryProperties properties;
    private final Clock clock = Clock.systemUTC();

    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    IndexSchedule(IndexingEntries indexing, KeepingTheIndex keeping, DirectoryProperties properties) {
        this.indexing = indexing;
        this.keeping = keeping;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        every(tasks, properties.checkEvery(), Duration.ZERO, () -> {
            keeping.makeWhereNeeded();
            return true;
        });
        every(tasks, properties.drainEvery(), properties.drainEvery(), () -> indexing.drain() > 0);
        every(tasks, properties.reconcileEvery(), properties.reconcileEvery(), () -> {
            keeping.reconcile();
            return true;
        });
    }

    /** @param work answers whether it has spoken with the index: an empty outbox says nothing about it */
    private void every(ScheduledTaskRegistrar tasks, Duration interval, Duration first, BooleanSupplier work) {
        tasks.addFixedDelayTask(new FixedDelayTask(() -> whenReachable(work), interval, first));
    }

    private void whenReachable(BooleanSupplier work) {
        if (isPausing()) {
            return;
        }
        try {
            if (work.getAsBoolean()) {
                reached();
            }
        } catch (SearchUnavailable e) {
            missed(e);
        }
    }

    private synchronized boolean isPausing() {
        return clock.instant().isBefore(notBefore);
    }

    private synchronized void reached() {
        if (pause.isPositive()) {
            LOG.info("The directory's search index is back");
            pause = Duration.ZERO;
        }
    }

    private synchronized void missed(SearchUnavailable e) {
        if (pause.isZero()) {
            LOG.warn("The directory's search index is away; changes wait for it: {}", e.getMessage());
        }
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = doubled.compareTo(properties.longestPause()) > 0 ? properties.longestPause() : doubled;
        notBefore = clock.instant().plus(pause);
    }
}
