package org.mrcnetwork.network.exchange;

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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A memorandum of understanding between two centres: who does what, from when until when (handbook 5.3). */
@Entity
@DynamicUpdate
@Table(name = "agreement", schema = "network")
class Agreement {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID proposerId;

    @Column(updatable = false)
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Nullable
    @Column(updatable = false)
    private LocalDate validUntil;

    @Column(updatable = false)
    private String responsibilities;

    @Column(updatable = false)
    private Instant proposedAt;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private Instant endedAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(
            UUID id,
            UUID proposer,
            UUID partner,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String responsibilities,
            Instant at) {
        this.id = id;
        this.proposerId = proposer;
        this.partnerId = partner;
        this.status = AgreementStatus.PROPOSED;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.responsibilities = responsibilities;
        this.proposedAt = at;
    }

    void accept(UUID by, Instant at) {
        answer(AgreementStatus.IN_FORCE, "accepting it", by, at);
    }

    void decline(UUID by, Instant at) {
        answer(AgreementStatus.DECLINED, "refusing it", by, at);
    }

    void terminate(Instant at) {
        become(AgreementStatus.TERMINATED, "ending it");
        endedAt = at;
    }

    private void answer(AgreementStatus next, String step, UUID by, Instant at) {
        if (!by.equals(partnerId)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "forbidden", "The other centre answers an agreement that yours proposed.");
        }
        become(next, step);
        answeredAt = at;
    }

    private void become(AgreementStatus next, String step) {
        if (!status.leadsTo(next)) {
            throw new IllegalTransition("The agreement", status.code(), step);
        }
        status = next;
    }

    /** In force today, on the calendar of the coordinated universal time. */
    boolean covers(LocalDate day) {
        return status == AgreementStatus.IN_FORCE
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }

    UUID otherThan(UUID centre) {
        return centre.equals(proposerId) ? partnerId : proposerId;
    }

    boolean proposedBy(UUID centre) {
        return centre.equals(proposerId);
    }

    UUID id() {
        return id;
    }

    AgreementStatus status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    String responsibilities() {
        return responsibilities;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
