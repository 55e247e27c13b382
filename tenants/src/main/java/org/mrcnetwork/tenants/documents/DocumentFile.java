package org.mrcnetwork.tenants.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.data.domain.Persistable;

/** A page or file as it was received; then part of a document. Its content never changes. */
@Entity
@Table(name = "document_file")
class DocumentFile implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Nullable
    private UUID documentId;

    @Nullable
    private Integer position;

    @Column(updatable = false)
    private UUID blob;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FileKind kind;

    @Column(updatable = false)
    private long size;

    /** Of what was sent, so that sending the same again is recognized. */
    @Column(updatable = false)
    private byte[] fingerprint;

    /** Encrypted. */
    private byte @Nullable [] name;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private UUID receivedBy;

    @Column(updatable = false)
    private String receivedByName;

    @jakarta.persistence.Transient
    private boolean received;

    @SuppressWarnings("NullAway.Init")
    protected DocumentFile() {}

    DocumentFile(UUID id, UUID client, Content content, Person by) {
        this.id = id;
        this.clientId = client;
        this.blob = content.blob();
        this.kind = content.kind();
        this.size = content.size();
        this.fingerprint = content.fingerprint();
        this.receivedAt = Instant.now();
        this.receivedBy = by.id();
        this.receivedByName = by.name();
        this.received = true;
    }

    /** @param size of what is kept, in bytes */
    record Content(UUID blob, FileKind kind, long size, byte[] fingerprint) {}

    void becomePartOf(UUID document, int place, byte @Nullable [] itsName) {
        documentId = document;
        position = place;
        name = itsName;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Inserted without a look first: the id is whoever's who sent it. */
    @Override
    public boolean isNew() {
        return received;
    }

    UUID clientId() {
        return clientId;
    }

    @Nullable
    UUID documentId() {
        return documentId;
    }

    UUID blob() {
        return blob;
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    byte @Nullable [] name() {
        return name;
    }
}
