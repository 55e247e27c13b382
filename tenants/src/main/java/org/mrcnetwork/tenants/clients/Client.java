package org.mrcnetwork.tenants.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.fields.Answers;

/** Somebody who came to the centre and agreed that it keeps a file. */
@Entity
@Table(name = "client")
class Client {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Embedded
    private Profile profile;

    private String foldedName;

    /** Of files that were not saved since there is {@code confidential}. */
    private byte @Nullable [] safeContact;

    /** {@link Confidential}, encrypted with the centre's key. */
    private byte @Nullable [] confidential;

    /** Answers to the centre's own questions, but for those in free words, which are {@link Confidential#answers}. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, List<String>> extra;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private UUID registeredBy;

    @Column(updatable = false)
    private String registeredByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(
            UUID id,
            String number,
            Profile profile,
            Map<UUID, List<String>> extra,
            byte[] confidential,
            Person by,
            Instant at) {
        this.id = id;
        this.number = number;
        this.profile = profile;
        this.foldedName = profile.name().folded();
        this.extra = extra;
        this.confidential = confidential;
        this.registeredAt = at;
        this.registeredBy = by.id();
        this.registeredByName = by.name();
    }

    void rectify(Profile profile, Map<UUID, List<String>> extra, byte[] confidential) {
        this.profile = profile;
        this.foldedName = profile.name().folded();
        this.extra = extra;
        this.confidential = confidential;
        this.safeContact = null;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Profile profile() {
        return profile;
    }

    byte @Nullable [] safeContact() {
        return safeContact;
    }

    byte @Nullable [] confidential() {
        return confidential;
    }

    Map<UUID, List<String>> extra() {
        return extra;
    }

    /** Those in free words, too. */
    Map<UUID, List<String>> answers(Confidential said) {
        return new Answers(extra, said.words()).all();
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String registeredByName() {
        return registeredByName;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
