package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/** What is done towards a goal: by whom, until when. */
@Entity
@Table(name = "case_action")
class PlannedAction {

    enum Who {
        CLIENT,
        COLLEAGUE,
        AGENCY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID goalId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Who who;

    @Nullable
    private UUID personId;

    @Nullable
    private String personName;

    /** Encrypted. */
    private byte[] wording;

    @Nullable
    private LocalDate dueOn;

    @Nullable
    private Instant doneAt;

    @Nullable
    private UUID doneBy;

    @Nullable
    private String doneByName;

    @Column(updatable = false)
    private Instant setAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected PlannedAction() {}

    /** @param colleague who does it, when it is a colleague and nobody else */
    PlannedAction(
            UUID id,
            Goal goal,
            ClientCase of,
            Who who,
            @Nullable Person colleague,
            byte[] wording,
            @Nullable LocalDate dueOn) {
        this.id = id;
        this.goalId = goal.id();
        this.caseId = of.id();
        this.clientId = of.clientId();
        this.setAt = Instant.now();
        this.who = who;
        this.wording = wording;
        change(who, colleague, wording, dueOn);
    }

    final void change(Who who, @Nullable Person colleague, byte[] wording, @Nullable LocalDate dueOn) {
        this.who = who;
        this.personId = colleague == null ? null : colleague.id();
        this.personName = colleague == null ? null : colleague.name();
        this.wording = wording;
        this.dueOn = dueOn;
    }

    /** Whoever said it first is remembered. */
    void done(Person by) {
        if (doneAt == null) {
            doneAt = Instant.now();
            doneBy = by.id();
            doneByName = by.name();
        }
    }

    void notDoneAfterAll() {
        doneAt = null;
        doneBy = null;
        doneByName = null;
    }

    UUID id() {
        return id;
    }

    UUID goalId() {
        return goalId;
    }

    UUID caseId() {
        return caseId;
    }

    Who who() {
        return who;
    }

    @Nullable
    Person colleague() {
        return personId == null || personName == null ? null : new Person(personId, personName);
    }

    byte[] wording() {
        return wording;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    Person doneBy() {
        return doneBy == null || doneByName == null ? null : new Person(doneBy, doneByName);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
