package org.mrcnetwork.network.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Spares callers the wait for something that is away: after a few failures in a row calls are refused at once, and from
 * time to time one is let through to see whether it is back.
 */
final class Breaker {

    private final int tolerated;
    private final Duration pause;
    private final Clock clock;

    private int failures;
    private Instant closedUntil = Instant.MIN;

    Breaker(int tolerated, Duration pause, Clock clock) {
        this.tolerated = tolerated;
        this.pause = pause;
        this.clock = clock;
    }

    /** @throws SearchUnavailable at once while the breaker is open, or when the call does */
    <T> T call(Supplier<T> call) {
        if (!mayTry()) {
            throw new SearchUnavailable("Not asked: the last calls failed");
        }
        try {
            T answer = call.get();
            succeeded();
            return answer;
        } catch (SearchUnavailable e) {
            failed();
            throw e;
        }
    }

    private synchronized boolean mayTry() {
        if (failures < tolerated) {
            return true;
        }
        if (clock.instant().isBefore(closedUntil)) {
            return false;
        }
        closedUntil = clock.instant().plus(pause);
        return true;
    }

    private synchronized void succeeded() {
        failures = 0;
    }

    private synchronized void failed() {
        failures++;
        if (failures >= tolerated) {
            closedUntil = clock.instant().plus(pause);
        }
    }
}
