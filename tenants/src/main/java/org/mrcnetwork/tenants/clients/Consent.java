package org.mrcnetwork.tenants.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** What a client agreed to: for what, for whom, which parts, until when, in which words and how (handbook 7.4). */
@Entity
@Table(name = "consent")
class Consent {

    /** As it is recorded. */
    record Terms(
            ConsentPurpose purpose,
            @Nullable UUID recipient,
            @Nullable String recipientName,
            List<FieldGroup> fieldGroups,
            String textVersion,
            String language,
            ConsentManner manner,
            @Nullable String witness,
            ConsentGiver givenBy,
            @Nullable String givenByName,
            Instant givenAt,
            @Nullable LocalDate expiresOn) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentPurpose purpose;

    @Nullable
    @Column(updatable = false)
    private UUID recipient;

    /** Of an agency, since the directory may name it otherwise later. */
    @Nullable
    @Column(updatable = false)
    private String recipientName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private List<FieldGroup> fieldGroups;

    @Column(updatable = false)
    private String textVersion;

    @Column(updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentManner manner;

    @Nullable
    @Column(updatable = false)
    private String witness;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentGiver givenBy;

    @Nullable
    @Column(updatable = false)
    private String givenByName;

    @Column(updatable = false)
    private Instant givenAt;

    @Nullable
    @Column(updatable = false)
    private LocalDate expiresOn;

    /** Encrypted: the strokes of a signature on the screen. */
    @Column(updatable = false)
    private byte @Nullable [] signature;

    @Nullable
    private Instant withdrawnAt;

    @Column(updatable = false)
    private boolean imported;

    @Nullable
    @Column(updatable = false)
    private String paperKeptAt;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private String recordedByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID id, UUID client, Terms terms, byte @Nullable [] signature, Person by, Instant at) {
        this.id = id;
        this.clientId = client;
        this.purpose = terms.purpose();
        this.recipient = terms.recipient();
        this.recipientName = terms.recipientName();
        this.signature = signature;
        this.fieldGroups = List.copyOf(terms.fieldGroups());
        this.textVersion = terms.textVersion();
        this.language = terms.language();
        this.manner = terms.manner();
        this.witness = terms.witness();
        this.givenBy = terms.givenBy();
        this.givenByName = terms.givenByName();
        this.givenAt = terms.givenAt();
        this.expiresOn = terms.expiresOn();
        this.recordedAt = at;
        this.recordedBy = by.id();
        this.recordedByName = by.name();
    }

    /** Given on the centre's own paper, and recorded with many others. */
    static Consent imported(UUID id, UUID client, PaperConsent paper, ConsentGiver agreed, Person by, Instant at) {
        Consent consent = new Consent(id, client, paper.terms(agreed), null, by, at);
        consent.imported = true;
        consent.paperKeptAt = paper.keptAt();
        return consent;
    }

    /**
     * What the client agreed to at the centre that wrote the letter: that this one be told, and so may keep, what stands
     * in it. In which words and language the letter does not say.
     */
    static Consent referred(UUID id, UUID client, ConsentGiver agreed, Instant sentAt, Person by, Instant at) {
        return new Consent(
                id,
                client,
                new Terms(
                        ConsentPurpose.STORE,
                        null,
                        null,
                        List.of(),
                        "referral",
                        "und",
                        ConsentManner.WHEN_REFERRED,
                        null,
                        agreed,
                        null,
                        sentAt,
                        null),
                null,
                by,
                at);
    }

    void withdraw(Instant at) {
        if (withdrawnAt != null) {
            throw new IllegalTransition("The consent", "withdrawn", "withdrawing it");
        }
        withdrawnAt = at;
    }

    /** Whether it allows to tell this centre something on this day. */
    boolean allowsReferral(UUID client, UUID to, LocalDate day) {
        return purpose == ConsentPurpose.REFER
                && clientId.equals(client)
                && to.equals(recipient)
                && withdrawnAt == null
                && (expiresOn == null || !day.isAfter(expiresOn));
    }

    /** Whether it allows to send the client messages on this day. */
    boolean allowsMessages(LocalDate day) {
        return purpose == ConsentPurpose.MESSAGES
                && withdrawnAt == null
                && (expiresOn == null || !day.isAfter(expiresOn));
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    Terms terms() {
        return new Terms(
                purpose,
                recipient,
                recipientName,
                List.copyOf(fieldGroups),
                textVersion,
                language,
                manner,
                witness,
                givenBy,
                givenByName,
                givenAt,
                expiresOn);
    }

    String language() {
        return language;
    }

    byte @Nullable [] signature() {
        return signature;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String recordedByName() {
        return recordedByName;
    }

    boolean imported() {
        return imported;
    }

    /** Where the signed paper lies, when there is one. */
    @Nullable
    String paperKeptAt() {
        return paperKeptAt;
    }
}
