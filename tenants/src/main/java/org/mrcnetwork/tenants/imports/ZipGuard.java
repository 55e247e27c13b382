package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/**
 * Unpacks a workbook once to nowhere, and counts: what an archive says of its own sizes is not believed. It is done
 * with the very archive, and so with the list of entries, that is read afterwards.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final long LARGEST_IN_MEMORY = 64L * 1024 * 1024;
    private static final long HARMLESS = 8L * 1024 * 1024;
    private static final int STEEPEST = 150;

    private ZipGuard() {}

    /** @throws InvalidRequest for a bomb, and for what is no workbook */
    static void check(ZipFile zip, long packed) {
        try {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw FileFault.NOT_A_SPREADSHEET.refused();
            }
            int entries = 0;
            long unpacked = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (++entries > MOST_ENTRIES) {
                    throw FileFault.UNSAFE.refused();
                }
                unpacked += size(zip, entry, packed, unpacked);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileFault.DAMAGED.refused();
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, long packed, long before) throws IOException {
        byte[] nowhere = new byte[64 * 1024];
        boolean isHeldInMemory = !entry.getName().startsWith("xl/worksheets/");
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            if (content == null) {
                throw FileFault.DAMAGED.refused();
            }
            for (int read = 0; read >= 0; read = content.read(nowhere)) {
                size += read;
                boolean steep = before + size > HARMLESS && (before + size) / STEEPEST > packed;
                if (before + size > LARGEST || steep || (isHeldInMemory && size > LARGEST_IN_MEMORY)) {
                    throw FileFault.UNSAFE.refused();
                }
            }
        }
        return size;
    }
}
