package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the platform keeps what outlives a run: data, secrets, mails, logs, process ids. One platform per directory. */
public record RunDirectory(Path root) {

    public static RunDirectory at(Path root) {
        try {
            Path directory = Files.createDirectories(root.toAbsolutePath().normalize());
            // 0711 and not 0700: servers that refuse to be root may have to pass through.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return new RunDirectory(directory.toRealPath());
        } catch (IOException e) {
            throw new CannotStart("Cannot write in " + root + ": " + e.getMessage(), e);
        }
    }

    Path software() {
        return root.resolve("software");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    public Path mails() {
        return root.resolve("mails");
    }

    public Path endpoints() {
        return root.resolve("endpoints.json");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    public Path log(String name) {
        return directory("logs").resolve(name + ".log");
    }

    Path pid(String name) {
        return directory("pids").resolve(name + ".pid");
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last run's logs move aside, so that a log is one run long. */
    void turnLogs(String... names) {
        for (String name : names) {
            Path log = log(name);
            try {
                if (Files.exists(log)) {
                    Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Everything but the unpacked software, which would be the same again. */
    public void forgetData() {
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(entry -> !entry.equals(lock()) && !entry.equals(software()))
                    .forEach(RunDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
