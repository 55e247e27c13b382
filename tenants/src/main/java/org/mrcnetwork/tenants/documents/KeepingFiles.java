package org.mrcnetwork.tenants.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.tenancy.blobs.KeepsBlobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which blobs are this room's. */
@Component
class KeepingFiles implements KeepsBlobs {

    private final JdbcClient jdbc;

    KeepingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void giveUpUnfinished(Instant before) {
        jdbc.sql("DELETE FROM document_file WHERE document_id IS NULL AND received_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<UUID> kept(Set<UUID> blobs) {
        return new HashSet<>(jdbc.sql("SELECT blob FROM document_file WHERE blob IN (:blobs)")
                .param("blobs", blobs)
                .query(UUID.class)
                .list());
    }
}
