package org.mrcnetwork.network.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** A referral on its way between two centres. Its letters are sealed, one for each end. */
@Entity
@DynamicUpdate
@Table(name = "exchanged_referral", schema = "network")
class ExchangedReferral {

    /** The same words for both ends, each sealed with its own key. */
    record Sealed(byte[] forRecipient, byte[] forSender) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID fromId;

    @Column(updatable = false)
    private UUID toId;

    @Column(updatable = false)
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ServiceType service;

    @Column(updatable = false)
    private boolean restricted;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column(updatable = false)
    private byte[] letterForRecipient;

    @Column(updatable = false)
    private byte[] letterForSender;

    private byte @Nullable [] outcomeForRecipient;

    private byte @Nullable [] outcomeForSender;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Because declinedBecause;

    @Column(updatable = false)
    private Instant sentAt;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private Instant completedAt;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected ExchangedReferral() {}

    ExchangedReferral(
            UUID id,
            UUID from,
            UUID to,
            UUID agreement,
            ServiceType service,
            boolean restricted,
            Sealed letter,
            Instant at) {
        this.id = id;
        this.fromId = from;
        this.toId = to;
        this.agreementId = agreement;
        this.service = service;
        this.restricted = restricted;
        this.status = ReferralStatus.SENT;
        this.letterForRecipient = letter.forRecipient();
        this.letterForSender = letter.forSender();
        this.sentAt = at;
    }

    void accept(Instant at) {
        become(ReferralStatus.ACCEPTED, "accepting it");
        answeredAt = at;
    }

    void decline(Because because, Instant at) {
        become(ReferralStatus.DECLINED, "refusing it");
        declinedBecause = because;
        answeredAt = at;
    }

    void complete(Sealed outcome, Instant at) {
        become(ReferralStatus.COMPLETED, "reporting its outcome");
        outcomeForRecipient = outcome.forRecipient();
        outcomeForSender = outcome.forSender();
        completedAt = at;
    }

    private void become(ReferralStatus next, String step) {
        if (!status.leadsTo(next)) {
            throw new IllegalTransition("The referral", status.code(), step);
        }
        status = next;
    }

    boolean sentBy(UUID centre) {
        return fromId.equals(centre);
    }

    byte[] letterFor(UUID centre) {
        return sentBy(centre) ? letterForSender : letterForRecipient;
    }

    byte @Nullable [] outcomeFor(UUID centre) {
        return sentBy(centre) ? outcomeForSender : outcomeForRecipient;
    }

    UUID id() {
        return id;
    }

    UUID from() {
        return fromId;
    }

    UUID to() {
        return toId;
    }

    ServiceType service() {
        return service;
    }

    boolean restricted() {
        return restricted;
    }

    ReferralStatus status() {
        return status;
    }

    @Nullable
    Because declinedBecause() {
        return declinedBecause;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
