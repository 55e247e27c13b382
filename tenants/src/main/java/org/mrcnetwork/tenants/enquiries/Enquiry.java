package org.mrcnetwork.tenants.enquiries;

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

/** Something that came in and waits for an answer until a moment. */
@Entity
@Table(name = "enquiry")
class Enquiry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EnquiryChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EnquiryKind kind;

    @Column(updatable = false)
    private Instant receivedAt;

    /** Encrypted; null once deleted. */
    private byte @Nullable [] contents;

    @Nullable
    private String language;

    @Enumerated(EnumType.STRING)
    private EnquiryStatus status;

    @Nullable
    private UUID assigneeId;

    @Nullable
    private String assigneeName;

    @Nullable
    private UUID clientId;

    private Instant answerBy;

    @Nullable
    private Instant answeredAt;

    private LocalDate deleteOn;

    private boolean addressWithheld;

    @Nullable
    private UUID visitId;

    /** Of the number by which the sender asks after it; null where nobody was given one. */
    @Column(updatable = false)
    private byte @Nullable [] numberHash;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Enquiry() {}

    Enquiry(
            UUID id,
            EnquiryChannel channel,
            EnquiryKind kind,
            Instant receivedAt,
            byte[] contents,
            @Nullable String language,
            @Nullable UUID client,
            Instant answerBy,
            LocalDate deleteOn,
            boolean addressWithheld) {
        this.id = id;
        this.channel = channel;
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.contents = contents;
        this.language = language;
        this.status = EnquiryStatus.NEW;
        this.clientId = client;
        this.answerBy = answerBy;
        this.deleteOn = deleteOn;
        this.addressWithheld = addressWithheld;
    }

    void assign(Person colleague) {
        status = status.to(EnquiryStatus.ASSIGNED);
        assigneeId = colleague.id();
        assigneeName = colleague.name();
    }

    void release() {
        status = status.to(EnquiryStatus.NEW);
        assigneeId = null;
        assigneeName = null;
    }

    void answered() {
        status = status.to(EnquiryStatus.ANSWERED);
        answeredAt = Instant.now();
        forgetNumber();
    }

    void close() {
        status = status.to(EnquiryStatus.CLOSED);
        forgetNumber();
    }

    void reopen() {
        status = status.to(EnquiryStatus.NEW);
        assigneeId = null;
        assigneeName = null;
    }

    void loggedAs(UUID visit) {
        this.visitId = visit;
        if (status != EnquiryStatus.CLOSED) {
            close();
        }
    }

    void isFrom(@Nullable UUID client) {
        this.clientId = client;
    }

    /** Somebody who only agreed to be called back agreed to no more: with the call the number has served. */
    private void forgetNumber() {
        if (kind == EnquiryKind.CALL_BACK) {
            contents = null;
        }
    }

    Enquiry askedAfterBy(byte[] numberHash) {
        this.numberHash = numberHash;
        return this;
    }

    UUID id() {
        return id;
    }

    EnquiryChannel channel() {
        return channel;
    }

    EnquiryKind kind() {
        return kind;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    byte @Nullable [] contents() {
        return contents;
    }

    @Nullable
    String language() {
        return language;
    }

    EnquiryStatus status() {
        return status;
    }

    @Nullable
    Person assignee() {
        return assigneeId == null || assigneeName == null ? null : new Person(assigneeId, assigneeName);
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }

    Instant answerBy() {
        return answerBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    LocalDate deleteOn() {
        return deleteOn;
    }

    boolean addressWithheld() {
        return addressWithheld;
    }

    @Nullable
    UUID visitId() {
        return visitId;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
