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
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** The recognition of a qualification in a country, followed from the papers to the decision (handbook 2.2). */
@Entity
@Table(name = "qualification")
class Qualification {

    enum Stage {
        PREPARING,
        SUBMITTED,
        MORE_ASKED,
        RECOGNISED,
        PARTLY_RECOGNISED,
        REFUSED,
        APPEALED,
        GIVEN_UP;

        private static final Map<Stage, Set<Stage>> LEADS_TO = Map.of(
                PREPARING, EnumSet.of(SUBMITTED, GIVEN_UP),
                SUBMITTED, EnumSet.of(MORE_ASKED, RECOGNISED, PARTLY_RECOGNISED, REFUSED, GIVEN_UP),
                MORE_ASKED, EnumSet.of(SUBMITTED, REFUSED, GIVEN_UP),
                PARTLY_RECOGNISED, EnumSet.of(RECOGNISED, APPEALED),
                REFUSED, EnumSet.of(APPEALED, PREPARING),
                APPEALED, EnumSet.of(RECOGNISED, PARTLY_RECOGNISED, REFUSED, GIVEN_UP),
                GIVEN_UP, EnumSet.of(PREPARING));

        Set<Stage> leadsTo() {
            return LEADS_TO.getOrDefault(this, Set.of());
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is encrypted of it. */
    record Details(
            String name,
            @Nullable String occupation,
            @Nullable String authority,
            @Nullable String note) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID clientId;

    private byte[] details;

    private String country;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate stageSince;

    @Nullable
    private LocalDate expectedOn;

    @Column(updatable = false)
    private Instant enteredAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Qualification() {}

    Qualification(
            UUID id, ClientCase of, byte[] details, String country, LocalDate since, @Nullable LocalDate expectedOn) {
        this.id = id;
        this.caseId = of.id();
        this.clientId = of.clientId();
        this.details = details;
        this.country = country;
        this.stage = Stage.PREPARING;
        this.stageSince = since;
        this.expectedOn = expectedOn;
        this.enteredAt = Instant.now();
    }

    void change(byte[] details, String country, Stage to, LocalDate since, @Nullable LocalDate expectedOn) {
        if (to != stage && !stage.leadsTo().contains(to)) {
            throw new IllegalTransition("The recognition", stage.code(), to.code());
        }
        this.details = details;
        this.country = country;
        this.stage = to;
        this.stageSince = since;
        this.expectedOn = expectedOn;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    byte[] details() {
        return details;
    }

    String country() {
        return country;
    }

    Stage stage() {
        return stage;
    }

    LocalDate stageSince() {
        return stageSince;
    }

    @Nullable
    LocalDate expectedOn() {
        return expectedOn;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
