package org.mrcnetwork.tenants.services;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.http.HttpStatus;

/**
 * One contact, with a client or with somebody who stays anonymous: when, by which channel, which service, how deep, what
 * was advised, what follows. Of the anonymous only the gender is known, for the figures.
 */
@Entity
@Table(name = "visit")
class Visit extends AbstractAggregateRoot<Visit> {

    /** So long whoever wrote it may correct it; afterwards it is added to. */
    static final Duration CORRECTABLE = Duration.ofDays(1);

    @Id
    private UUID id;

    @Nullable
    @Column(updatable = false)
    private UUID clientId;

    @Embedded
    private Particulars particulars;

    /** Encrypted. */
    private byte @Nullable [] notes;

    @Nullable
    private Instant followedUpAt;

    @Nullable
    private UUID followedUpBy;

    @Nullable
    private String followedUpByName;

    @Column(updatable = false)
    private Instant loggedAt;

    @Column(updatable = false)
    private UUID loggedBy;

    @Column(updatable = false)
    private String loggedByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(UUID id, @Nullable UUID client, Particulars particulars, byte[] notes, Person by) {
        this.id = id;
        this.clientId = client;
        this.particulars = particulars;
        this.notes = notes;
        this.loggedAt = Instant.now();
        this.loggedBy = by.id();
        this.loggedByName = by.name();
        registerEvent(new VisitLogged(id));
    }

    /** @throws Refusal 403 to anybody but the writer, 409 after a day */
    void requireCorrectableBy(Person person, Instant now) {
        if (!person.id().equals(loggedBy)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-the-writer",
                    "Only whoever wrote this can correct it. Add to it instead: what it says stays as it is.");
        }
        if (now.isAfter(loggedAt.plus(CORRECTABLE))) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "too-late-to-correct",
                    "This was written more than a day ago. Add to it instead: what it says stays as it is.");
        }
    }

    void correct(Particulars particulars, byte[] notes) {
        this.particulars = particulars;
        this.notes = notes;
        registerEvent(new VisitLogged(id));
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }

    Particulars particulars() {
        return particulars;
    }

    byte @Nullable [] notes() {
        return notes;
    }

    /** Says that what was to follow has followed. Whoever said it first is remembered. */
    void followedUp(Person by) {
        if (followedUpAt == null) {
            followedUpAt = Instant.now();
            followedUpBy = by.id();
            followedUpByName = by.name();
        }
    }

    void notFollowedUpAfterAll() {
        followedUpAt = null;
        followedUpBy = null;
        followedUpByName = null;
    }

    @Nullable
    Instant followedUpAt() {
        return followedUpAt;
    }

    @Nullable
    Person followedUpBy() {
        return followedUpBy == null || followedUpByName == null ? null : new Person(followedUpBy, followedUpByName);
    }

    Instant loggedAt() {
        return loggedAt;
    }

    Person loggedBy() {
        return new Person(loggedBy, loggedByName);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
