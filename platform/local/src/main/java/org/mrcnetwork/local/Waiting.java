package org.mrcnetwork.local;

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
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw otherwise.get();
            }
            var pause = new CompletableFuture<Boolean>().completeOnTimeout(true, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
            pause.join();
        }
    }
}
