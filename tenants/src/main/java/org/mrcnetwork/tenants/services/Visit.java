package org.mrcnetwork.tenants.services;

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
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.Gender;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One contact, with a client or with somebody who stays anonymous: when, by which channel, which service, how deep, what
 * was advised, what follows. Of the anonymous only the gender is known, for the figures.
 */
@Entity
@Table(name = "visit")
class Visit extends AbstractAggregateRoot<Visit> {

    @Id
    private UUID id;

    @Nullable
    private UUID clientId;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Gender gender;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ServiceType service;

    @Enumerated(EnumType.STRING)
    private Depth depth;

    /** Encrypted. */
    private byte @Nullable [] notes;

    @Nullable
    private LocalDate followUpOn;

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

    Visit(
            UUID id,
            @Nullable UUID client,
            @Nullable Gender gender,
            Instant at,
            Channel channel,
            ServiceType service,
            Depth depth,
            byte @Nullable [] notes,
            @Nullable LocalDate followUpOn,
            Person by) {
        this.id = id;
        this.clientId = client;
        this.gender = gender;
        this.at = at;
        this.channel = channel;
        this.service = service;
        this.depth = depth;
        this.notes = notes;
        this.followUpOn = followUpOn;
        this.loggedAt = Instant.now();
        this.loggedBy = by.id();
        this.loggedByName = by.name();
        registerEvent(new VisitLogged(id));
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }

    @Nullable
    Gender gender() {
        return gender;
    }

    Instant at() {
        return at;
    }

    Channel channel() {
        return channel;
    }

    ServiceType service() {
        return service;
    }

    Depth depth() {
        return depth;
    }

    byte @Nullable [] notes() {
        return notes;
    }

    @Nullable
    LocalDate followUpOn() {
        return followUpOn;
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

    Person loggedBy() {
        return new Person(loggedBy, loggedByName);
    }
}
