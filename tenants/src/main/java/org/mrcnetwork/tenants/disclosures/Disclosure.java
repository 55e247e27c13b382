package org.mrcnetwork.tenants.disclosures;

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

/** What an authority wants to know of a client, and what the centre makes of it. Texts are encrypted. */
@Entity
@Table(name = "disclosure")
class Disclosure {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private DisclosureStatus status;

    @Column(updatable = false)
    private LocalDate receivedOn;

    @Nullable
    @Column(updatable = false)
    private LocalDate answerBy;

    @Column(updatable = false)
    private byte[] request;

    private byte @Nullable [] proposal;

    @Nullable
    private UUID proposedBy;

    @Nullable
    private String proposedByName;

    private byte @Nullable [] handover;

    @Nullable
    private Instant handedOverAt;

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
    protected Disclosure() {}

    Disclosure(
            UUID id,
            UUID client,
            Origin origin,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            byte[] request,
            Person by) {
        this.id = id;
        this.clientId = client;
        this.origin = origin;
        this.status = DisclosureStatus.LOGGED;
        this.receivedOn = receivedOn;
        this.answerBy = answerBy;
        this.request = request;
        this.loggedAt = Instant.now();
        this.loggedBy = by.id();
        this.loggedByName = by.name();
    }

    /** A new proposal takes the place of the one before; whoever signed that one has not signed this one. */
    void propose(byte[] proposal, Person by) {
        become(DisclosureStatus.PROPOSED, "proposing a decision");
        this.proposal = proposal;
        this.proposedBy = by.id();
        this.proposedByName = by.name();
    }

    void requireProposed() {
        if (status != DisclosureStatus.PROPOSED) {
            throw new IllegalTransition("The disclosure", status.code(), "signing it");
        }
    }

    void decide(Decision decision) {
        become(
                decision == Decision.DISCLOSE ? DisclosureStatus.DISCLOSURE_DECIDED : DisclosureStatus.REFUSED,
                "deciding on it");
    }

    void handOver(byte[] handover, Instant at) {
        become(DisclosureStatus.HANDED_OVER, "handing it over");
        this.handover = handover;
        this.handedOverAt = at;
    }

    private void become(DisclosureStatus next, String step) {
        if (!status.leadsTo(next)) {
            throw new IllegalTransition("The disclosure", status.code(), step);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    Origin origin() {
        return origin;
    }

    DisclosureStatus status() {
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }

    byte[] request() {
        return request;
    }

    byte @Nullable [] proposal() {
        return proposal;
    }

    @Nullable
    Person proposedBy() {
        return proposedBy == null || proposedByName == null ? null : new Person(proposedBy, proposedByName);
    }

    byte @Nullable [] handover() {
        return handover;
    }

    @Nullable
    Instant handedOverAt() {
        return handedOverAt;
    }

    Person loggedBy() {
        return new Person(loggedBy, loggedByName);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
