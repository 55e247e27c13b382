package org.mrcnetwork.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of ours. It has a session of its own, so that Ctrl-C reaches only the launcher, which then stops everything in
 * order; its pid is written down, so that the next run can clear it away; and on Linux the kernel ends it when the launcher
 * is gone, however that came about.
 */
final class Child {
    /** The kernel's promise is bound to the thread that forked, which must therefore live as long as the launcher. */
    private static final ExecutorService FORKING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("forking").daemon().factory());

    private static final boolean SETSID = Tools.work(List.of("setsid"));
    private static final boolean SETPRIV = Tools.work(List.of("setpriv", "--pdeathsig", "keep"));

    /** @param lastSignal what the kernel sends when the launcher dies, the server's word for an orderly end */
    record Command(
            String name,
            List<String> user,
            String lastSignal,
            List<String> arguments,
            Map<String, String> environment,
            Path folder) {}

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Command command, RunDirectory directory) {
        var line = new ArrayList<String>();
        if (SETSID) {
            line.add("setsid");
        }
        line.addAll(command.user());
        if (SETPRIV) {
            line.addAll(List.of("setpriv", "--pdeathsig", command.lastSignal()));
        }
        line.addAll(command.arguments());
        File log = directory.log(command.name()).toFile();
        var builder = new ProcessBuilder(line)
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        // Each process knows the secrets it is given here and no others.
        builder.environment().keySet().removeIf(name -> name.startsWith("MRC_"));
        builder.environment().putAll(command.environment());
        try {
            Process process =
                    CompletableFuture.supplyAsync(() -> fork(builder), FORKING).join();
            Files.writeString(directory.pid(command.name()), Long.toString(process.pid()));
            return new Child(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process fork(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    CompletableFuture<String> ended() {
        return process.onExit().thenApply(gone -> "exit code " + gone.exitValue());
    }

    void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** Returns when none of them is left: a port is free again only then. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        var gone =
                Stream.concat(Stream.of(process.onExit()), descendants.stream().map(ProcessHandle::onExit));
        CompletableFuture.allOf(gone.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();
    }

    boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
