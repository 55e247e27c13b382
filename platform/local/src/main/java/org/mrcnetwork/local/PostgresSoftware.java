package org.mrcnetwork.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar on the class path. */
final class PostgresSoftware {
    /** Data directories are compatible within a major version only. */
    static final String MAJOR = "18";

    private final Path home;

    private PostgresSoftware(Path home) {
        this.home = home;
    }

    static PostgresSoftware unpackedIn(Path software) {
        Path home = software.resolve("postgresql-" + MAJOR);
        if (!Files.isDirectory(home)) {
            unpack(home);
        }
        return new PostgresSoftware(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Beside its place first: a half unpacked server must never look like a whole one. */
    private static void unpack(Path home) {
        Path draft = home.resolveSibling(home.getFileName() + ".draft");
        RunDirectory.delete(draft);
        if (!"Linux".equals(System.getProperty("os.name"))) {
            throw new CannotStart("The embedded PostgreSQL is for Linux: name a server of your own by MRC_DATABASE_URL,"
                    + " see ./run --help.");
        }
        String machine = switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        try (var archive = new TarArchiveInputStream(new XZInputStream(
                new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", machine))))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, draft.resolve(entry.getName()).normalize());
            }
            Files.move(draft, home);
        } catch (IOException e) {
            throw new CannotStart("Cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("unexpected hard link " + entry.getName());
        } else {
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
            if (!target.toFile().setExecutable((entry.getMode() & 0100) != 0, false)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }
}
