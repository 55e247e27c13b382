package org.mrcnetwork.tenancy.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.mrcnetwork.tenancy.blobs.BlobStore.Place;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is being written, and is thrown away on closing unless it is kept. */
public final class BegunBlob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BegunBlob.class);

    private final BlobStore store;
    private final CentreKeys keys;
    private final Place place;
    private final UUID belongsTo;
    private boolean kept;

    BegunBlob(BlobStore store, CentreKeys keys, Place place, UUID belongsTo) {
        this.store = store;
        this.keys = keys;
        this.place = place;
        this.belongsTo = belongsTo;
    }

    /** What fails while writing to it is the store's fault, never that of whoever sends the bytes. */
    public OutputStream write() {
        try {
            OutputStream sealed = keys.encrypting(store.write(place), belongsTo);
            return new OutputStream() {
                @Override
                public void write(int one) {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    try {
                        sealed.write(bytes, offset, length);
                    } catch (IOException e) {
                        throw new BlobsUnavailable(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        sealed.close();
                    } catch (IOException e) {
                        throw new BlobsUnavailable(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new BlobsUnavailable(e);
        }
    }

    /** What has been written, once the stream is closed. */
    public SeekableByteChannel read() {
        try {
            SeekableByteChannel file = keys.decrypting(store.open(place), belongsTo);
            // It knows its size once something has been read.
            file.read(ByteBuffer.allocate(1));
            return file.position(0);
        } catch (IOException e) {
            throw new BlobsUnavailable(e);
        }
    }

    /** From now on it can be read by the name that is returned. */
    public UUID keep() {
        try {
            store.keep(place);
            kept = true;
            return place.blob();
        } catch (IOException e) {
            throw new BlobsUnavailable(e);
        }
    }

    @Override
    public void close() {
        if (!kept) {
            try {
                store.delete(place);
            } catch (IOException e) {
                LOG.warn("A begun blob could not be deleted and will be swept", e);
            }
        }
    }
}
