package org.mrcnetwork.tenancy.blobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.blobs.BlobStore.Place;
import org.mrcnetwork.tenancy.blobs.BlobStore.State;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The speaking centre's files. Whoever stores one writes it first ({@link #begin}), keeps it, and then saves the row that
 * names it; if that fails, {@link SweepingBlobs} takes the file away. Call it outside transactions: files take their time.
 */
@Component
public class Blobs {

    private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);

    private final BlobStore store;
    private final CentreKeys keys;

    Blobs(BlobStore store, CentreKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** @param belongsTo the record that the file belongs to; for another it cannot be read */
    public BegunBlob begin(UUID belongsTo) {
        return new BegunBlob(
                store, keys, new Place(Tenancy.required().role(), State.BEGUN, UUID.randomUUID()), belongsTo);
    }

    /**
     * The whole file, checked from beginning to end before its first byte is given out. Close it.
     *
     * @throws BlobDamaged when it is not what was written for this record of this centre
     */
    public SeekableByteChannel read(UUID blob, UUID belongsTo) {
        try {
            SeekableByteChannel sealed = store.open(kept(blob));
            try {
                return checked(keys.decrypting(sealed, belongsTo));
            } catch (IOException e) {
                sealed.close();
                throw e;
            }
        } catch (IOException e) {
            LOG.error("Blob {} cannot be read", blob, e);
            throw new BlobDamaged(e);
        }
    }

    private static SeekableByteChannel checked(SeekableByteChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (file.read(buffer.clear()) >= 0) {
            // Reading is what checks it.
        }
        return file.position(0);
    }

    /** Destroys a file when the transaction that gave it up has been committed. What then fails is swept later. */
    public void destroyAfterCommit(UUID blob) {
        Place place = kept(blob);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    store.delete(place);
                } catch (IOException e) {
                    LOG.warn("Blob {} could not be destroyed now and will be swept", blob, e);
                }
            }
        });
    }

    private static Place kept(UUID blob) {
        return new Place(Tenancy.required().role(), State.KEPT, blob);
    }
}
