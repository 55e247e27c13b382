package org.mrcnetwork.tenancy.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where sealed bytes rest: a folder on one machine; a deployment with an object store offers a bean of its own. It knows
 * neither keys nor what the bytes say, and from a place nobody reads whose they are.
 */
public interface BlobStore {

    /** A blob is begun until all of it is there. */
    enum State {
        BEGUN,
        KEPT
    }

    /** @param centre the random name of the centre's role */
    record Place(String centre, State state, UUID blob) {}

    /** Closing the stream means that the bytes survive a power cut. */
    OutputStream write(Place begun) throws IOException;

    /** Makes a blob that was begun a kept one, at once and altogether. */
    void keep(Place begun) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is none */
    SeekableByteChannel open(Place place) throws IOException;

    /** Nothing happens when there is none. */
    void delete(Place place) throws IOException;

    /** What has been lying there since before that moment. Close the stream. */
    Stream<UUID> olderThan(Instant moment, String centre, State state) throws IOException;
}
