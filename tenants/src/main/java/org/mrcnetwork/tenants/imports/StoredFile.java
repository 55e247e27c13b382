package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploaded files, in pieces that are encrypted one by one as they arrive, and read again one by one. */
@Component
class StoredFile {

    static final int LARGEST = 25 * 1024 * 1024;
    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final CentreKeys keys;
    private final TransactionTemplate transaction;

    StoredFile(JdbcClient jdbc, CentreKeys keys, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * Keeps a file that arrives, however slowly: no transaction waits for the line.
     *
     * @throws InvalidRequest above 25 MB
     */
    void keep(UUID id, InputStream file) throws IOException {
        forget(id);
        long size = 0;
        int number = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            size += piece.length;
            if (size > LARGEST) {
                forget(id);
                throw FileFault.TOO_LARGE.refused();
            }
            int place = number++;
            byte[] secret = keys.encrypt(piece, place(id, place));
            transaction.executeWithoutResult(
                    _ -> jdbc.sql("INSERT INTO client_import_part (import_id, number, content) VALUES (?, ?, ?)")
                            .params(id, place, secret)
                            .update());
        }
    }

    /** The whole file, of which one piece at a time is in memory. */
    InputStream open(UUID id) {
        return new java.io.SequenceInputStream(new Pieces(id));
    }

    /** As {@link #open}, for what is not read from front to back. */
    SeekableByteChannel channel(UUID id) {
        return new StoredChannel(count(id), PIECE, number -> piece(id, number));
    }

    private int count(UUID id) {
        return jdbc.sql("SELECT count(*) FROM client_import_part WHERE import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private byte[] piece(UUID id, int number) {
        byte[] secret = jdbc.sql("SELECT content FROM client_import_part WHERE import_id = ? AND number = ?")
                .params(id, number)
                .query(byte[].class)
                .single();
        return keys.decrypt(secret, place(id, number));
    }

    byte[] head(UUID id) throws IOException {
        try (InputStream file = open(id)) {
            return file.readNBytes(8 * 1024);
        }
    }

    void forget(UUID id) {
        transaction.executeWithoutResult(_ -> jdbc.sql("DELETE FROM client_import_part WHERE import_id = ?")
                .param(id)
                .update());
    }

    /** A piece cannot be taken for another, nor one file's for another's. */
    private static UUID place(UUID id, int number) {
        return UUID.nameUUIDFromBytes((id + "/part/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID id;
        private final int count;
        private int next;

        Pieces(UUID id) {
            this.id = id;
            this.count = count(id);
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new java.io.ByteArrayInputStream(piece(id, next++));
        }
    }
}
