package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Processes that an earlier run left behind because it was itself killed. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    static void clear(RunDirectory directory, Consumer<String> say) {
        try (Stream<Path> files = Files.list(directory.directory("pids"))) {
            for (Path file : files.toList()) {
                clear(directory, file, say);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(RunDirectory directory, Path file, Consumer<String> say) throws IOException {
        String text = Files.readString(file).strip();
        if (text.matches("\\d+")) {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(text));
            if (process.isPresent() && mentions(process.get().pid(), directory.root())) {
                String name = file.getFileName().toString().replace(".pid", "");
                say.accept("Stopping " + name + " (process " + text + "), left behind by an earlier run");
                end(process.get());
            }
        }
        Files.delete(file);
    }

    private static void end(ProcessHandle process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Pids are given out again: a process is ours only when its command line names our directory. */
    static boolean mentions(long pid, Path directory) {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            if (Files.exists(commandLine)) {
                return new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8)
                        .contains(directory.toString());
            }
        } catch (IOException goneMeanwhile) {
            return false;
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(directory.toString()))
                .isPresent();
    }
}
