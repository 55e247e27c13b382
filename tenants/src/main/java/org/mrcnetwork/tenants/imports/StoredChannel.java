package org.mrcnetwork.tenants.imports;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A stored file of which any place can be read, while only a few pieces of it are in memory. */
final class StoredChannel implements SeekableByteChannel {

    /** What a zip is read by lies at its end and, in turns, at two or three places before. */
    private static final int KEPT = 4;

    private final int size;
    private final int whole;
    private final IntFunction<byte[]> pieces;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT;
        }
    };
    private long position;
    private boolean closed;

    /**
     * @param whole how large each piece but the last is
     * @param pieces gives a piece by its number from 0
     */
    StoredChannel(int count, int whole, IntFunction<byte[]> pieces) {
        this.whole = whole;
        this.pieces = pieces;
        this.size = count == 0 ? 0 : (count - 1) * whole + piece(count - 1).length;
    }

    private byte[] piece(int number) {
        return kept.computeIfAbsent(number, pieces::apply);
    }

    @Override
    public int read(ByteBuffer into) throws ClosedChannelException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        int before = into.position();
        while (into.hasRemaining() && position < size) {
            byte[] piece = piece((int) (position / whole));
            int from = (int) (position % whole);
            int count = Math.min(into.remaining(), piece.length - from);
            into.put(piece, from, count);
            position += count;
        }
        return into.position() - before;
    }

    @Override
    public long position() throws ClosedChannelException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) throws ClosedChannelException {
        requireOpen();
        if (place < 0) {
            throw new IllegalArgumentException("No place before the beginning");
        }
        position = place;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        requireOpen();
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        kept.clear();
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
