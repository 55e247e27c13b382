package org.mrcnetwork.tenants.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The list of contents of a DOCX or ODT, which are ZIP archives. Nothing in it is ever unpacked, so nothing in it can
 * burst here; what would burst at a counsellor's desk, hides itself or runs is refused by what the list says.
 */
record OfficeArchive(Set<String> names, long unpacked) {

    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_LISTING = 2 << 20;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final String RUNS =
            ".*\\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|class|sh|msi|lnk|hta|html?|svg|zip|rar|7z)|.*vbaproject\\.bin"
                    + "|basic/.*|scripts/.*|meta-inf/manifest\\.mf|classes\\.dex";

    FileKind kind() {
        if (unpacked > MOST_UNPACKED) {
            throw FileRefused.suspicious("it would grow beyond measure when it is opened");
        }
        if (names.stream().anyMatch(name -> name.matches(RUNS))) {
            throw FileRefused.suspicious("it contains something that can run");
        }
        if (names.contains("[content_types].xml") && names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return FileKind.ODT;
        }
        throw FileRefused.kind("application/zip");
    }

    /** @throws FileRefused when it is no archive from its first byte to its last */
    static OfficeArchive in(SeekableByteChannel file) throws IOException {
        if (file.size() < END) {
            throw FileRefused.unreadable();
        }
        // No comment behind the end: one could be anything.
        ByteBuffer end = little(Parts.read(file, file.size() - END, END));
        if (end.getInt(0) != 0x06054b50) {
            throw FileRefused.suspicious("something stands behind the end of the archive");
        }
        int entries = Short.toUnsignedInt(end.getShort(10));
        long size = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        boolean fills = offset + size + END == file.size();
        if (end.getInt(4) != 0 || entries > MOST_ENTRIES || size > MOST_LISTING || !fills) {
            throw FileRefused.suspicious("its list of contents is not that of a plain archive");
        }
        return listed(little(Parts.read(file, offset, (int) size)), entries);
    }

    private static OfficeArchive listed(ByteBuffer listing, int entries) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (int i = 0; i < entries; i++) {
            if (listing.remaining() < ENTRY || listing.getInt(listing.position()) != 0x02014b50) {
                throw FileRefused.unreadable();
            }
            int at = listing.position();
            if ((listing.getShort(at + 8) & 1) != 0) {
                throw FileRefused.suspicious("it is locked with a password, so nobody can see what is in it");
            }
            unpacked += Integer.toUnsignedLong(listing.getInt(at + 24));
            int name = Short.toUnsignedInt(listing.getShort(at + 28));
            int rest = Short.toUnsignedInt(listing.getShort(at + 30)) + Short.toUnsignedInt(listing.getShort(at + 32));
            if (listing.remaining() < ENTRY + name + rest) {
                throw FileRefused.unreadable();
            }
            names.add(new String(listing.array(), at + ENTRY, name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            listing.position(at + ENTRY + name + rest);
        }
        return new OfficeArchive(names, unpacked);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
