package org.mrcnetwork.tenants.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.blobs.BegunBlob;
import org.mrcnetwork.tenancy.blobs.Blobs;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in one file: encrypted as it arrives, looked at, painted anew when it is an image, and only then given a row. No
 * transaction is open while bytes arrive, which on a bad line takes minutes.
 */
@Service
class ReceivingFiles {

    static final long LARGEST = 25L << 20;
    private static final int PART = 1 << 14;

    private final Blobs blobs;
    private final CleaningImages images;
    private final DocumentFiles files;
    private final ClientFiles clients;
    private final CentreKeys keys;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ReceivingFiles(
            Blobs blobs,
            CleaningImages images,
            DocumentFiles files,
            ClientFiles clients,
            CentreKeys keys,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.blobs = blobs;
        this.images = images;
        this.files = files;
        this.clients = clients;
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param length what whoever sends says it is, or less than 0 */
    DocumentFile receive(UUID client, UUID id, String claimed, long length, InputStream sent) throws IOException {
        inTransaction(() -> {
            clients.requireExists(client);
            return true;
        });
        if (length > LARGEST) {
            throw FileRefused.tooLarge(LARGEST);
        }
        try (BegunBlob raw = blobs.begin(id)) {
            byte[] fingerprint = copy(sent, raw);
            try (SeekableByteChannel file = raw.read()) {
                FileKind kind = Sniffing.kindOf(file, claimed);
                return kind.isImage()
                        ? storeCleaned(client, id, file, kind, fingerprint)
                        : store(client, id, raw, kind, file.size(), fingerprint);
            }
        }
    }

    private byte[] copy(InputStream sent, BegunBlob raw) throws IOException {
        MessageDigest digest = sha256();
        try (var sealed = raw.write()) {
            byte[] part = new byte[PART];
            long size = 0;
            for (int count = sent.read(part); count >= 0; count = sent.read(part)) {
                size += count;
                if (size > LARGEST) {
                    throw FileRefused.tooLarge(LARGEST);
                }
                digest.update(part, 0, count);
                sealed.write(part, 0, count);
            }
            if (size == 0) {
                throw FileRefused.unreadable();
            }
        }
        return keys.hash(HexFormat.of().formatHex(digest.digest()), "file");
    }

    private DocumentFile storeCleaned(UUID client, UUID id, SeekableByteChannel file, FileKind kind, byte[] fingerprint)
            throws IOException {
        try (BegunBlob clean = blobs.begin(id)) {
            FileKind painted;
            try (var out = clean.write()) {
                painted = images.clean(file, kind, out);
            }
            long size;
            try (SeekableByteChannel written = clean.read()) {
                size = written.size();
            }
            return store(client, id, clean, painted, size, fingerprint);
        }
    }

    /** The file first, then the row: if the row cannot be saved, the file is nobody's and is swept. */
    private DocumentFile store(UUID client, UUID id, BegunBlob blob, FileKind kind, long size, byte[] fingerprint) {
        DocumentFile before = inTransaction(() -> files.findById(id)).orElse(null);
        if (before != null) {
            return requireSame(before, client, fingerprint);
        }
        var content = new DocumentFile.Content(blob.keep(), kind, size, fingerprint);
        return inTransaction(() -> {
            audit.record("receive-file", "client", client);
            return files.save(new DocumentFile(id, client, content, Person.speaking()));
        });
    }

    private static DocumentFile requireSame(DocumentFile before, UUID client, byte[] fingerprint) {
        if (!before.clientId().equals(client) || !Arrays.equals(before.fingerprint(), fingerprint)) {
            throw new Conflict("Another file has this id.");
        }
        return before;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
