package org.mrcnetwork.tenants.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** One paper of a client, as it was issued once. A renewed one is another document that replaces it. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    /** Encrypted: {@link SecretDetails}. */
    private byte @Nullable [] details;

    private byte @Nullable [] numberHash;

    @Nullable
    private String issuingCountry;

    @Nullable
    private LocalDate issuedOn;

    @Nullable
    private LocalDate expiresOn;

    @Nullable
    private UUID replacedBy;

    @Nullable
    private Instant remindedAt;

    @Nullable
    private UUID remindedBy;

    @Nullable
    private String remindedByName;

    @Nullable
    private Instant deletedAt;

    @Nullable
    private UUID deletedBy;

    @Nullable
    private String deletedByName;

    /** Encrypted. */
    private byte @Nullable [] deletedBecause;

    @Column(updatable = false)
    private Instant addedAt;

    @Column(updatable = false)
    private UUID addedBy;

    @Column(updatable = false)
    private String addedByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(UUID id, UUID client, Facts facts, Person by) {
        this.id = id;
        this.clientId = client;
        this.addedAt = Instant.now();
        this.addedBy = by.id();
        this.addedByName = by.name();
        this.kind = facts.kind();
        say(facts);
    }

    /** What is said of a document, with its secret part encrypted already. */
    record Facts(
            DocumentKind kind,
            byte[] details,
            byte @Nullable [] numberHash,
            @Nullable String issuingCountry,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /** Corrects what is said of it. Another expiry is worth another reminder. */
    void correct(Facts facts) {
        requireThere("correcting it");
        if (!java.util.Objects.equals(expiresOn, facts.expiresOn())) {
            notRemindedAfterAll();
        }
        say(facts);
    }

    private void say(Facts facts) {
        kind = facts.kind();
        details = facts.details();
        numberHash = facts.numberHash();
        issuingCountry = facts.issuingCountry();
        issuedOn = facts.issuedOn();
        expiresOn = facts.expiresOn();
    }

    void replace(UUID newer) {
        requireThere("replacing it");
        if (replacedBy != null) {
            throw new IllegalTransition("This document", "replaced", "replacing it");
        }
        replacedBy = newer;
    }

    /** The newer one was deleted, so this is the latest again. */
    void latestAgain() {
        replacedBy = null;
    }

    /** The client has been told that it expires. */
    void remind(Person by) {
        requireThere("reminding of it");
        remindedAt = Instant.now();
        remindedBy = by.id();
        remindedByName = by.name();
    }

    void notRemindedAfterAll() {
        remindedAt = null;
        remindedBy = null;
        remindedByName = null;
    }

    /** Leaves only that there was one, and who deleted it when and why. */
    void delete(byte[] because, Person by) {
        requireThere("deleting it");
        deletedAt = Instant.now();
        deletedBy = by.id();
        deletedByName = by.name();
        deletedBecause = because;
        details = null;
        numberHash = null;
        issuingCountry = null;
        issuedOn = null;
        expiresOn = null;
        notRemindedAfterAll();
    }

    private void requireThere(String step) {
        if (deletedAt != null) {
            throw new IllegalTransition("This document", "deleted", step);
        }
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    DocumentKind kind() {
        return kind;
    }

    byte @Nullable [] details() {
        return details;
    }

    @Nullable
    String issuingCountry() {
        return issuingCountry;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    UUID replacedBy() {
        return replacedBy;
    }

    @Nullable
    Mark reminded() {
        return Mark.of(remindedAt, remindedBy, remindedByName);
    }

    @Nullable
    Mark deleted() {
        return Mark.of(deletedAt, deletedBy, deletedByName);
    }

    byte @Nullable [] deletedBecause() {
        return deletedBecause;
    }

    Mark added() {
        return new Mark(addedAt, new Person(addedBy, addedByName));
    }

    long version() {
        return version == null ? 0 : version;
    }
}
