package org.mrcnetwork.tenancy.blobs;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A room whose rows name blobs. A blob that no room has is thrown away. */
public interface KeepsBlobs {

    /** Gives up what was received before that moment and never became part of anything. */
    void giveUpUnfinished(Instant before);

    /** Which of these blobs the speaking centre's rows name. */
    Set<UUID> kept(Set<UUID> blobs);
}
