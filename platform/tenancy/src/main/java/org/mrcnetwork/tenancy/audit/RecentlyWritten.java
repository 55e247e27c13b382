package org.mrcnetwork.tenancy.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which centres this process has lately written audit entries for, so that the sealer logs in as those and not as every
 * centre twice a minute. A hint only: what a process leaves behind when it dies is sealed by the next round of all.
 */
@Component
class RecentlyWritten {

    /** Long enough for a slow transaction to commit what it has written. */
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final Map<UUID, Long> last = new ConcurrentHashMap<>();

    void note(UUID centre) {
        last.put(centre, System.nanoTime());
    }

    List<UUID> centres() {
        long now = System.nanoTime();
        last.values().removeIf(written -> now - written > REMEMBERED);
        return List.copyOf(last.keySet());
    }
}
