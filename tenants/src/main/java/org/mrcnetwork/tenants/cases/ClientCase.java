package org.mrcnetwork.tenants.cases;

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
import org.mrcnetwork.tenants.clients.Reason;

/** One case of a client, from the first facts to its termination, and on from there when it is reopened. */
@Entity
@Table(name = "client_case")
class ClientCase {

    /** What the client meant to do, with what aim, where. */
    record Beginning(
            Intention intention,
            @Nullable Reason purpose,
            @Nullable String destination) {}

    /** What happened. */
    record Ending(CaseOutcome outcome, @Nullable Reason purpose) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Step step;

    /** Encrypted. */
    private byte[] about;

    @Enumerated(EnumType.STRING)
    private Intention intention;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Reason purpose;

    @Nullable
    private String destination;

    @Nullable
    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Reason outcomePurpose;

    @Nullable
    private LocalDate reviewOn;

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private UUID openedBy;

    @Column(updatable = false)
    private String openedByName;

    /** Kept by {@link FindingCases}, beside the version: a note of a colleague is no other version of the case. */
    @Column(updatable = false)
    private Instant writtenAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected ClientCase() {}

    ClientCase(UUID id, UUID client, byte[] about, Beginning beginning, Person by) {
        this.id = id;
        this.clientId = client;
        this.step = Step.DATA_GATHERING;
        this.about = about;
        this.openedAt = Instant.now();
        this.writtenAt = openedAt;
        this.openedBy = by.id();
        this.openedByName = by.name();
        this.intention = beginning.intention();
        this.purpose = beginning.purpose();
        this.destination = beginning.destination();
    }

    void rectify(byte[] about, Beginning beginning, @Nullable LocalDate reviewOn) {
        this.about = about;
        this.intention = beginning.intention();
        this.purpose = beginning.purpose();
        this.destination = beginning.destination();
        this.reviewOn = reviewOn;
    }

    /** Takes a step other than termination; from a terminated case this is its reopening. */
    void proceed(Step to) {
        leave(to);
        outcome = null;
        outcomePurpose = null;
    }

    void terminate(Ending ending) {
        leave(Step.TERMINATED);
        outcome = ending.outcome();
        outcomePurpose = ending.purpose();
        reviewOn = null;
    }

    private void leave(Step to) {
        if (!step.leadsTo().contains(to)) {
            throw new IllegalTransition("The case", step.code(), to.code());
        }
        step = to;
    }

    void reviewNext(@Nullable LocalDate on) {
        reviewOn = on;
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    Step step() {
        return step;
    }

    byte[] about() {
        return about;
    }

    Beginning beginning() {
        return new Beginning(intention, purpose, destination);
    }

    @Nullable
    Ending ending() {
        return outcome == null ? null : new Ending(outcome, outcomePurpose);
    }

    @Nullable
    LocalDate reviewOn() {
        return reviewOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    Person openedBy() {
        return new Person(openedBy, openedByName);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
