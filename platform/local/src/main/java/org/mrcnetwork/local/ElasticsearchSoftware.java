package org.mrcnetwork.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Elasticsearch's programs, unpacked once from the archive that the build fetched from Maven Central. */
final class ElasticsearchSoftware {

    private ElasticsearchSoftware() {}

    /** @return Elasticsearch's home */
    static Path unpackedIn(Path software, Path archive) {
        if (!Files.exists(archive)) {
            throw new CannotStart(
                    "Elasticsearch's archive " + archive + " is missing: build again with ./mvnw package.");
        }
        try (var zip = new ZipFile(archive.toFile())) {
            String top = zip.stream().findFirst().orElseThrow().getName().split("/", 2)[0];
            Path home = software.resolve(top);
            if (!Files.isDirectory(home)) {
                // Beside its place first: a half unpacked server must never look like a whole one.
                Path draft = software.resolve(top + ".draft");
                RunDirectory.delete(draft);
                unpack(zip, draft);
                Files.move(draft.resolve(top), home);
                RunDirectory.delete(draft);
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart("Cannot unpack Elasticsearch into " + software + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(ZipFile zip, Path draft) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path target = draft.resolve(entry.getName()).normalize();
            if (!target.startsWith(draft)) {
                throw new IOException("an entry leaves the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
