package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** In which encoding a text file is: as its first bytes say, else UTF-8 if all of it is, else what Windows wrote. */
final class Encoding {

    /** What a person may choose instead. */
    static final List<String> KNOWN = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1256");

    private static final int BLOCK = 64 * 1024;

    private Encoding() {}

    static Charset guessed(byte[] head, InputStream whole) throws IOException {
        if (isWide(head)) {
            return isBigEndian(head) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return isUtf8(whole) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /** UTF-16: it says so, or every second byte of much of it is zero. */
    static boolean isWide(byte[] head) {
        return hasMark(head) || zeros(head, 0) > 30 || zeros(head, 1) > 30;
    }

    private static boolean hasMark(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    }

    private static boolean isBigEndian(byte[] head) {
        return hasMark(head) ? head[0] == (byte) 0xFE : zeros(head, 0) > zeros(head, 1);
    }

    /** How many of a hundred bytes in every second place are zero. */
    private static int zeros(byte[] head, int offset) {
        int places = 0;
        int zeros = 0;
        for (int i = offset; i < head.length; i += 2) {
            places++;
            zeros += head[i] == 0 ? 1 : 0;
        }
        return places < 2 ? 0 : 100 * zeros / places;
    }

    private static boolean isUtf8(InputStream whole) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        for (int read = 0; read >= 0; ) {
            read = whole.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            if (decoder.decode(bytes, characters, read < 0).isError()) {
                return false;
            }
            bytes.compact();
            characters.clear();
        }
        return true;
    }
}
