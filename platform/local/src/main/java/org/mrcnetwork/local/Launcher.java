package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** What {@code ./run} runs: starts the platform, says where it is, and stays until it is stopped. */
public final class Launcher {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("mrc.repository", ".")).toAbsolutePath().normalize();

    private Launcher() {}

    public static void main(String... arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        try {
            var options = RunOptions.parse(arguments);
            var directory = RunDirectory.at(REPOSITORY.resolve(".run"));
            holdAlone(directory);
            Leftovers.clear(directory, progress::say);
            if (options.reset()) {
                forget(directory);
                progress.say("All data of this machine's platform is gone; starting afresh");
            }
            run(options, directory, progress);
        } catch (CannotStart e) {
            System.err.println(e.line());
            System.exit(1);
        }
    }

    private static void run(RunOptions options, RunDirectory directory, Progress progress) throws InterruptedException {
        var plan = new StackPlan(REPOSITORY, directory, new Ports(options.port()), true, true, System.getenv());
        var stack = new LocalStack(plan, progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            progress.plain("");
            progress.say("Stopping");
            stack.close();
            progress.say("Stopped; the data is kept in " + directory.root());
        }));
        stack.start();
        progress.say("The platform is ready: " + plan.publicUrl());
        new CountDownLatch(1).await();
    }

    /** Two launchers over one data directory would destroy it. The lock goes with the process, however it ends. */
    private static void holdAlone(RunDirectory directory) {
        try {
            var channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("The platform already runs from " + directory.root()
                        + " (see endpoints.json there): stop it first, with Ctrl-C where it was started.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything but the unpacked software, which is the same again. */
    private static void forget(RunDirectory directory) {
        try (Stream<Path> entries = Files.list(directory.root())) {
            entries.filter(entry -> !entry.equals(directory.lock()) && !entry.equals(directory.software()))
                    .forEach(RunDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
