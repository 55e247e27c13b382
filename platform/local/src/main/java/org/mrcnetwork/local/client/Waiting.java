package org.mrcnetwork.local.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** For things of which nobody tells us when they are ready. */
public final class Waiting {
    private static final long BETWEEN_MILLIS = 100;

    private Waiting() {}

    public static void until(Duration patience, BooleanSupplier ready, Supplier<? extends RuntimeException> otherwise) {
        if (!holdsWithin(patience, ready)) {
            throw otherwise.get();
        }
    }

    public static boolean holdsWithin(Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(BETWEEN_MILLIS));
        }
        return true;
    }

    static void pause(Duration length) {
        new CompletableFuture<Boolean>()
                .completeOnTimeout(true, length.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
