package org.mrcnetwork.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.Waiting;

/** Identity, application or gateway: an executable jar in a JVM of its own. */
final class Deployable implements Server {
    private static final Duration TO_START = Duration.ofSeconds(180);
    private static final Duration TO_STOP = Duration.ofSeconds(8);

    /** @param ready answers 200 when the process can serve */
    record Settings(String name, String heap, List<String> arguments, Map<String, String> environment, URI ready) {}

    private final Settings settings;
    private final Path repository;
    private final RunDirectory directory;
    private volatile @Nullable Child child;

    Deployable(Settings settings, Path repository, RunDirectory directory) {
        this.settings = settings;
        this.repository = repository;
        this.directory = directory;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // First, since the kernel shows only the beginning of a long command line: see Leftovers.
                "-Dmrc.run=" + directory.root(),
                "-Xmx" + settings.heap(),
                "-XX:+UseSerialGC",
                // Ready in two thirds of the time; nobody measures throughput on a laptop that runs all of it.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                keptJar().toString()));
        command.addAll(settings.arguments());
        Child started = Child.start(
                new Child.Command(name(), List.of(), "TERM", command, settings.environment(), directory.root()),
                directory);
        child = started;
        try (HttpClient client = HttpClient.newHttpClient()) {
            Waiting.until(
                    TO_START,
                    () -> {
                        if (!started.alive()) {
                            throw LogLines.because(name() + " did not start", directory.log(name()));
                        }
                        return ready(client);
                    },
                    () -> LogLines.because(name() + " was not ready within three minutes", directory.log(name())));
        }
    }

    @Override
    public void stop() {
        Child started = child;
        if (started != null) {
            started.stop(TO_STOP);
        }
    }

    @Override
    public void kill() {
        Child started = child;
        if (started != null) {
            started.kill();
        }
    }

    @Override
    public boolean running() {
        Child started = child;
        return started != null && started.alive();
    }

    @Override
    public CompletableFuture<String> ended() {
        Child started = child;
        return started == null ? new CompletableFuture<>() : started.ended();
    }

    @Override
    public OptionalLong pid() {
        Child started = child;
        return started == null ? OptionalLong.empty() : OptionalLong.of(started.pid());
    }

    void requireBuilt() {
        jar();
    }

    /** A copy: whoever builds again while this runs would replace the jar under the living process. */
    private Path keptJar() {
        Path kept = directory.directory("programs").resolve(name() + ".jar");
        try {
            return Files.copy(jar(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("Cannot copy " + jar() + " to " + kept + ": " + e.getMessage(), e);
        }
    }

    private Path jar() {
        Path target = repository.resolve("platform").resolve(name()).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("There is no executable jar in " + target
                            + ": build first with ./mvnw -DskipTests package."));
        } catch (IOException e) {
            throw new CannotStart("Cannot look into " + target + ": " + e.getMessage(), e);
        }
    }

    private boolean ready(HttpClient client) {
        var request = HttpRequest.newBuilder(settings.ready())
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + name(), e);
        }
    }
}
