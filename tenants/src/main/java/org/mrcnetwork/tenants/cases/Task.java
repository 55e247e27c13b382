package org.mrcnetwork.tenants.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/** Something a colleague is to do, about a client or about nobody in particular. */
@Entity
@Table(name = "task")
class Task {

    @Id
    private UUID id;

    @Nullable
    @Column(updatable = false)
    private UUID clientId;

    /** Encrypted. */
    private byte[] wording;

    @Nullable
    private LocalDate dueOn;

    private UUID assignee;

    private String assigneeName;

    @Column(updatable = false)
    private Instant setAt;

    @Column(updatable = false)
    private UUID setBy;

    @Column(updatable = false)
    private String setByName;

    @Nullable
    private Instant doneAt;

    @Nullable
    private UUID doneBy;

    @Nullable
    private String doneByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(UUID id, @Nullable UUID client, byte[] wording, @Nullable LocalDate dueOn, Person assignee, Person by) {
        this.id = id;
        this.clientId = client;
        this.setAt = Instant.now();
        this.setBy = by.id();
        this.setByName = by.name();
        this.wording = wording;
        this.dueOn = dueOn;
        this.assignee = assignee.id();
        this.assigneeName = assignee.name();
    }

    void change(byte[] wording, @Nullable LocalDate dueOn, Person assignee) {
        this.wording = wording;
        this.dueOn = dueOn;
        this.assignee = assignee.id();
        this.assigneeName = assignee.name();
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

    /** One about a client is known to who may know of the client; another to whom it is for and who set it. */
    boolean mayBeReadBy(Person reader) {
        return clientId != null || assignee.equals(reader.id()) || setBy.equals(reader.id());
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }

    byte[] wording() {
        return wording;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    Person assignee() {
        return new Person(assignee, assigneeName);
    }

    Person setBy() {
        return new Person(setBy, setByName);
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
