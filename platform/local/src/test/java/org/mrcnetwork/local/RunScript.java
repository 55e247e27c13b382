package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mrcnetwork.local.client.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run}, started as a person would, with data of its own and a PATH on which some programs are others. */
final class RunScript implements AutoCloseable {
    static final Path REPOSITORY = Path.of(System.getProperty("mrc.repository", "../.."))
            .toAbsolutePath()
            .normalize();

    private final Path folder;
    private final Path programs;
    private final Path output;
    private Process process;

    private RunScript(Path folder, Path programs, Process process, Path output) {
        this.folder = folder;
        this.programs = programs;
        this.process = process;
        this.output = output;
    }

    /** @param folder keeps the data; software that an earlier test unpacked is used again */
    static RunScript start(Path folder, List<Program> others, String... options) {
        try {
            Path programs = Files.createDirectories(folder.resolve("programs"));
            for (Program program : others) {
                program.writeInto(programs);
            }
            Path output = folder.resolve("output.txt");
            return new RunScript(folder, programs, launch(folder, programs, output, options), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that says one thing, whatever it is asked. */
    record Program(String name, String answer) {
        void writeInto(Path folder) throws IOException {
            Path file = folder.resolve(name);
            Files.writeString(file, "#!/bin/sh\ncat <<'TEXT'\n" + answer + "\nTEXT\n");
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + file + " executable");
            }
        }
    }

    private static Process launch(Path folder, Path programs, Path output, String... options) throws IOException {
        var command = new ArrayList<>(List.of("sh", REPOSITORY.resolve("run").toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("MRC_RUN_DIRECTORY", folder.resolve("run").toString());
        return builder.start();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitLine(String text, Duration patience) {
        Waiting.until(
                patience,
                () -> {
                    if (!process.isAlive() && !output().contains(text)) {
                        throw new IllegalStateException("./run ended without \"" + text + "\":\n" + output());
                    }
                    return output().contains(text);
                },
                () -> new IllegalStateException("./run did not say \"" + text + "\":\n" + output()));
    }

    int exitCode() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("./run does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path endpointsFile() {
        return folder.resolve("run/endpoints.json");
    }

    JsonNode endpoints() {
        return JsonMapper.shared().readTree(endpointsFile());
    }

    /** Those whose pids were written down last. */
    List<ProcessHandle> servers() {
        try (Stream<Path> pids = Files.list(folder.resolve("run/pids"))) {
            return pids.flatMap(file -> ProcessHandle.of(pid(file)).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends as with Ctrl-C, whose signal a test that itself runs in the background would not get through. */
    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    void startAgain(String... options) {
        try {
            Files.move(output, output.resolveSibling("output.before.txt"), StandardCopyOption.REPLACE_EXISTING);
            process = launch(folder, programs, output, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
