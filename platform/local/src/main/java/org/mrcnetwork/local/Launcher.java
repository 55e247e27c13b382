package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mrcnetwork.local.demo.DemoAccount;

/** What {@code ./run} runs: starts the platform, says where it is, and stays until it is stopped. */
public final class Launcher {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("mrc.repository", ".")).toAbsolutePath().normalize();

    private Launcher() {}

    public static void main(String... arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        try {
            var options = RunOptions.parse(arguments);
            var directory = runDirectory();
            holdAlone(directory);
            Leftovers.clear(directory, progress::say);
            if (options.reset()) {
                directory.forgetData();
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
        stack.requireStartable();
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stopping.set(true);
            progress.plain("");
            progress.say("Stopping");
            stack.close();
            progress.say("Stopped; the data is kept in " + directory.root());
        }));
        try {
            stack.start();
        } catch (CannotStart e) {
            if (stopping.get()) {
                return;
            }
            throw e;
        }
        Endpoints.write(stack, List.of());
        progress.say("The platform is ready: " + plan.publicUrl());
        introduce(stack, populated(stack, options, stopping, progress), progress);
        new CountDownLatch(1).await();
    }

    private static List<DemoAccount> populated(
            LocalStack stack, RunOptions options, AtomicBoolean stopping, Progress progress) {
        try {
            List<DemoAccount> accounts = stack.populate(!options.empty());
            Endpoints.write(stack, accounts);
            return accounts;
        } catch (RuntimeException e) {
            if (!stopping.get()) {
                progress.say(
                        "The demo network is not complete (" + e.getMessage() + "): the next ./run goes on with it");
            }
            return List.of();
        }
    }

    private static void introduce(LocalStack stack, List<DemoAccount> accounts, Progress progress) {
        String url = stack.plan().publicUrl();
        progress.plain("");
        progress.plain("  Portal   " + url);
        progress.plain("  Mails    " + stack.plan().directory().mails());
        progress.plain("  Details  " + stack.plan().directory().endpoints());
        progress.plain("");
        progress.plain("  Accounts, all with the password " + stack.demoPassword());
        for (DemoAccount account : accounts) {
            progress.plain(String.format(
                    Locale.ROOT,
                    "  %-32s %-14s %s/o/%s",
                    account.email(),
                    String.join(", ", account.roles()),
                    url,
                    account.organisation()));
        }
        progress.plain("");
        progress.plain("  Ctrl-C stops everything.");
    }

    private static RunDirectory runDirectory() {
        String elsewhere = System.getenv("MRC_RUN_DIRECTORY");
        return RunDirectory.at(elsewhere == null ? REPOSITORY.resolve(".run") : Path.of(elsewhere));
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
}
