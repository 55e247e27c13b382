package org.mrcnetwork.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.mrcnetwork.gateway.problems.Problem;

/** One token bucket per key. A bucket nobody drew from for its refill time is full, so it need not be remembered. */
final class Buckets {

    private static final int MOST_KEYS = 100_000;

    private final int burst;
    private final Duration refill;
    private final Cache<String, Bucket> buckets;

    Buckets(int burst, Duration refill) {
        this.burst = burst;
        this.refill = refill;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(refill)
                .build();
    }

    void draw(String key) {
        ConsumptionProbe probe = buckets.get(key, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.rateLimited(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                    .asException();
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, refill))
                .build();
    }
}
