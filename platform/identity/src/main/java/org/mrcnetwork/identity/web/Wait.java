package org.mrcnetwork.identity.web;

import java.time.Duration;

/** How long to wait, said in the unit a person would use, rounded up. */
public record Wait(long amount, boolean minutes) {

    public static Wait of(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds <= 90 ? new Wait(seconds, false) : new Wait((seconds + 59) / 60, true);
    }
}
