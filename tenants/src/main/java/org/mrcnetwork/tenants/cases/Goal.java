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

/** What a client wants to reach, in the client's own words. */
@Entity
@Table(name = "case_goal")
class Goal {

    enum Area {
        INFORMATION,
        DOCUMENTS,
        WORK,
        TRAINING,
        HOUSING,
        HEALTH,
        LEGAL,
        MONEY,
        FAMILY,
        SAFETY,
        OTHER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        OPEN,
        REACHED,
        GIVEN_UP;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Area area;

    /** Encrypted. */
    private byte[] wording;

    @Nullable
    private LocalDate byWhen;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private Instant setAt;

    @Column(updatable = false)
    private UUID setBy;

    @Column(updatable = false)
    private String setByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    Goal(UUID id, ClientCase of, Area area, byte[] wording, @Nullable LocalDate byWhen, Person by) {
        this.id = id;
        this.caseId = of.id();
        this.clientId = of.clientId();
        this.area = area;
        this.wording = wording;
        this.byWhen = byWhen;
        this.state = State.OPEN;
        this.setAt = Instant.now();
        this.setBy = by.id();
        this.setByName = by.name();
    }

    /** A goal changes with what the client wants, and one that was reached or given up can be taken up again. */
    void change(Area area, byte[] wording, @Nullable LocalDate byWhen, State state) {
        this.area = area;
        this.wording = wording;
        this.byWhen = byWhen;
        this.state = state;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Area area() {
        return area;
    }

    byte[] wording() {
        return wording;
    }

    @Nullable
    LocalDate byWhen() {
        return byWhen;
    }

    State state() {
        return state;
    }

    Person setBy() {
        return new Person(setBy, setByName);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
