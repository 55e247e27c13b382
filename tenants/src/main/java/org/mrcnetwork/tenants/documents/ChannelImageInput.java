package org.mrcnetwork.tenants.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** Lets ImageIO read from a channel; its own streams would hold the file in memory, or write it to a temporary one. */
final class ChannelImageInput extends ImageInputStreamImpl {

    private static final int BUFFER = 1 << 13;

    private final SeekableByteChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferAt;

    ChannelImageInput(SeekableByteChannel file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        streamPos++;
        return Byte.toUnsignedInt(buffer.get());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        try {
            return file.size();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Puts the buffer where the stream is. */
    private boolean fill() throws IOException {
        long within = streamPos - bufferAt;
        if (within >= 0 && within < buffer.limit()) {
            buffer.position((int) within);
            return true;
        }
        file.position(streamPos);
        bufferAt = streamPos;
        int count = file.read(buffer.clear());
        buffer.flip();
        return count > 0;
    }
}
