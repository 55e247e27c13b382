package org.mrcnetwork.tenants.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** What a file is by its beginning. Its name and the type that the browser says are not believed. */
enum FileKind {
    CSV,
    XLSX;

    private static final int LOOKED_AT = 1024;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidRequest for what is neither, and for what could be taken for something else as well */
    static FileKind of(byte[] head) {
        if (head.length == 0) {
            throw FileFault.EMPTY.refused();
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw FileFault.OLD_OR_LOCKED.refused();
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (isForeign(head) || !isText(head)) {
            throw FileFault.NOT_A_SPREADSHEET.refused();
        }
        return CSV;
    }

    /** A PDF may begin a little later; a page may call itself a table. */
    private static boolean isForeign(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        String first = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        return text.contains("%pdf-")
                || first.startsWith("<!doctype")
                || first.startsWith("<html")
                || first.startsWith("<?xml")
                || first.startsWith("<svg")
                || first.startsWith("<script")
                || first.startsWith("{\\rtf")
                || first.startsWith("#!");
    }

    /** Here and there a control character is a fault of its row; many of them are no text. */
    private static boolean isText(byte[] head) {
        if (Encoding.isWide(head)) {
            return true;
        }
        int controls = 0;
        for (byte one : head) {
            if ((one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') || one == 0x7f) {
                controls++;
            }
        }
        return controls * 50 <= head.length;
    }

    private static boolean begins(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
