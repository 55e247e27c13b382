package org.mrcnetwork.tenants.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file in parts, so that none is ever held as a whole. */
final class Parts {

    private static final int PART = 1 << 13;

    private Parts() {}

    /** As many bytes as there are from there on, at most. */
    static byte[] read(SeekableByteChannel file, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - from)));
        file.position(from);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // Until it is full.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Whether all of it is UTF-8 without control characters. */
    static boolean isText(SeekableByteChannel file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PART);
        CharBuffer letters = CharBuffer.allocate(PART);
        file.position(0);
        boolean ended = false;
        while (!ended) {
            ended = file.read(bytes) < 0;
            bytes.flip();
            CoderResult result = decoder.decode(bytes, letters, ended);
            if (result.isError() || hasControls(letters.flip())) {
                return false;
            }
            letters.clear();
            bytes.compact();
        }
        return true;
    }

    private static boolean hasControls(CharBuffer letters) {
        return letters.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0 || letter == 0x7f);
    }
}
