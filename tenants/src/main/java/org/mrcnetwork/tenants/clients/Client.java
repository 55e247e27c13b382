package org.mrcnetwork.tenants.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

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

    /** Encrypted with the centre's key: how and when this person can be reached without harm. */
    private byte @Nullable [] safeContact;

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

    Client(UUID id, String number, Profile profile, byte @Nullable [] safeContact, Person by, Instant at) {
        this.id = id;
        this.number = number;
        this.profile = profile;
        this.foldedName = profile.name().folded();
        this.safeContact = safeContact;
        this.registeredAt = at;
        this.registeredBy = by.id();
        this.registeredByName = by.name();
    }

    void rectify(Profile profile, byte @Nullable [] safeContact) {
        this.profile = profile;
        this.foldedName = profile.name().folded();
        this.safeContact = safeContact;
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
