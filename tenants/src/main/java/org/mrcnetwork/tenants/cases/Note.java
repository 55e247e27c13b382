package org.mrcnetwork.tenants.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** What somebody writes about a client: a draft of their own until they sign it, and then as it is. */
@Entity
@Table(name = "note")
class Note {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Nullable
    @Column(updatable = false)
    private UUID caseId;

    /** Encrypted. */
    private byte[] wording;

    @Column(updatable = false)
    private UUID writtenBy;

    @Column(updatable = false)
    private String writtenByName;

    @Column(updatable = false)
    private Instant begunAt;

    @Nullable
    private Instant signedAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, UUID client, @Nullable UUID of, byte[] wording, Person by) {
        this.id = id;
        this.clientId = client;
        this.caseId = of;
        this.wording = wording;
        this.writtenBy = by.id();
        this.writtenByName = by.name();
        this.begunAt = Instant.now();
    }

    void write(byte[] wording) {
        requireDraft("changing it");
        this.wording = wording;
    }

    void sign() {
        requireDraft("signing it");
        signedAt = Instant.now();
    }

    void requireDraft(String step) {
        if (signedAt != null) {
            throw new IllegalTransition("The note", "signed", step);
        }
    }

    boolean mayBeReadBy(Person reader) {
        return signedAt != null || writtenBy.equals(reader.id());
    }

    boolean isBy(Person writer) {
        return writtenBy.equals(writer.id());
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    byte[] wording() {
        return wording;
    }

    Person writtenBy() {
        return new Person(writtenBy, writtenByName);
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
