package org.mrcnetwork.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts a process again that died without being told to, a little later each time it happens. */
final class Supervisor implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Progress progress;
    private final RunDirectory directory;
    private final Map<String, Integer> deaths = new ConcurrentHashMap<>();
    private final ScheduledExecutorService restarting = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("restarting").daemon().factory());
    private volatile boolean closing;

    Supervisor(Progress progress, RunDirectory directory) {
        this.progress = progress;
        this.directory = directory;
    }

    void watch(Server server) {
        server.ended().thenAccept(how -> {
            if (closing) {
                return;
            }
            int times = deaths.merge(server.name(), 1, Integer::sum);
            long pause = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(times - 1, 5));
            progress.say(server.name() + " stopped unexpectedly (" + how + "), starting it again in " + pause
                    + " s; see " + directory.log(server.name()));
            restarting.schedule(() -> restart(server), pause, TimeUnit.SECONDS);
        });
    }

    private void restart(Server server) {
        if (closing) {
            return;
        }
        try {
            server.start();
            progress.say(server.name() + " is ready again");
        } catch (CannotStart e) {
            progress.say(e.line());
        }
        watch(server);
    }

    /** From now on processes end because they are meant to. */
    @Override
    public void close() {
        closing = true;
        restarting.shutdownNow();
    }
}
