package org.mrcnetwork.tenants.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Says what a file is by its content, whatever it claims, and refuses what is two things at once: a file that one program
 * shows as a picture and another runs.
 */
final class Sniffing {

    private static final int HEAD = 1 << 16;
    /** A ZIP archive's end lies within its comment's longest length of the file's end. */
    private static final int TAIL = (1 << 16) + 22;

    private static final int PDF_END = 2_048;
    private static final String ZIP_END = "PK\5\6\0\0\0\0";
    private static final String ZIP_BEGIN = "PK\3\4";
    private static final List<String> MARKUP =
            List.of("<html", "<script", "<!doctype html", "<svg", "<?php", "<iframe", "<body");
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private Sniffing() {}

    /** @param claimed what whoever sent it says that it is; octet-stream claims nothing */
    static FileKind kindOf(SeekableByteChannel file, String claimed) throws IOException {
        byte[] head = Parts.read(file, 0, HEAD);
        FileKind found = recognized(file, head);
        String bare = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean claimsNothing = bare.isEmpty() || bare.equals("application/octet-stream");
        if (!claimsNothing && !FileKind.of(bare).filter(kind -> kind == found).isPresent()) {
            throw FileRefused.mismatch(bare, found.code());
        }
        requireOneThingOnly(file, found, head);
        return found;
    }

    private static FileKind recognized(SeekableByteChannel file, byte[] head) throws IOException {
        String detected = KNOWN.detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
        return switch (detected) {
            case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text" ->
                OfficeArchive.in(file).kind();
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                throw FileRefused.heic();
            // A letter may begin with From:.
            case "message/rfc822", "text/plain" -> text(file);
            default -> FileKind.of(detected).orElseThrow(() -> FileRefused.kind(detected));
        };
    }

    private static FileKind text(SeekableByteChannel file) throws IOException {
        if (!Parts.isText(file)) {
            throw FileRefused.kind("application/octet-stream");
        }
        return FileKind.TEXT;
    }

    private static void requireOneThingOnly(SeekableByteChannel file, FileKind kind, byte[] head) throws IOException {
        if (kind == FileKind.DOCX || kind == FileKind.ODT || kind == FileKind.TEXT) {
            return;
        }
        String tail = latin(Parts.read(file, Math.max(0, file.size() - TAIL), TAIL));
        if (tail.contains(ZIP_END)) {
            throw FileRefused.suspicious("it is an archive as well");
        }
        if (kind == FileKind.PDF) {
            requirePlainPdf(latin(head), tail);
        }
    }

    private static void requirePlainPdf(String head, String tail) {
        String first = head.substring(0, Math.min(head.length(), 1_024)).toLowerCase(Locale.ROOT);
        if (!head.startsWith("%PDF-")) {
            throw FileRefused.suspicious("something stands before the beginning of the PDF");
        }
        if (first.contains(ZIP_BEGIN.toLowerCase(Locale.ROOT))
                || MARKUP.stream().anyMatch(first::contains)) {
            throw FileRefused.suspicious("the PDF is something else as well");
        }
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) {
            throw FileRefused.unreadable();
        }
        if (tail.length() - end > PDF_END) {
            throw FileRefused.suspicious("something stands behind the end of the PDF");
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
