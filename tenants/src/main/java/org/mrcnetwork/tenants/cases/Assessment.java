package org.mrcnetwork.tenants.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** What was found out about somebody's needs on one occasion. Once completed it does not change; a new one is made. */
@Entity
@Table(name = "assessment")
class Assessment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AssessmentKind kind;

    @Column(updatable = false)
    private String questionSet;

    /** Encrypted. */
    private byte[] answers;

    @Column(updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private UUID startedBy;

    @Column(updatable = false)
    private String startedByName;

    @Nullable
    private Instant completedAt;

    @Nullable
    private UUID completedBy;

    @Nullable
    private String completedByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    Assessment(UUID id, ClientCase of, AssessmentKind kind, byte[] answers, Person by) {
        this.id = id;
        this.caseId = of.id();
        this.clientId = of.clientId();
        this.kind = kind;
        this.questionSet = QuestionSets.VERSION;
        this.answers = answers;
        this.startedAt = Instant.now();
        this.startedBy = by.id();
        this.startedByName = by.name();
    }

    void answer(byte[] answers) {
        requireOpen("changing it");
        this.answers = answers;
    }

    void complete(Person by) {
        requireOpen("completing it");
        completedAt = Instant.now();
        completedBy = by.id();
        completedByName = by.name();
    }

    private void requireOpen(String step) {
        if (completedAt != null) {
            throw new IllegalTransition("The assessment", "completed", step);
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID clientId() {
        return clientId;
    }

    AssessmentKind kind() {
        return kind;
    }

    String questionSet() {
        return questionSet;
    }

    byte[] answers() {
        return answers;
    }

    Instant startedAt() {
        return startedAt;
    }

    Person startedBy() {
        return new Person(startedBy, startedByName);
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    Person completedBy() {
        return completedBy == null || completedByName == null ? null : new Person(completedBy, completedByName);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
