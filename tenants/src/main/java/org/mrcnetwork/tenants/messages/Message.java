package org.mrcnetwork.tenants.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;

/** Something to tell a client, from the moment it is decided until it is known what became of it. */
@Entity
@Table(name = "message")
class Message {

    /** How long after each attempt that failed it is tried again; after the last one not any more. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    @Id
    private UUID id;

    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageKind kind;

    /** Of the document or visit. */
    @Nullable
    @Column(updatable = false)
    private UUID aboutId;

    /** The day it is about: of the expiry, of the follow-up. */
    @Nullable
    @Column(updatable = false)
    private LocalDate aboutDay;

    /** Which of several messages about the same it is, so that each is planned once. */
    @Nullable
    @Column(updatable = false)
    private String occasion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Way way;

    /** Encrypted: {@link MessageWords.Words}. */
    private byte[] words;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Nullable
    private String because;

    private Instant dueAt;

    @Column(updatable = false)
    private Instant notAfter;

    private int attempts;

    @Nullable
    private Instant attemptedAt;

    @Nullable
    private Instant settledAt;

    @Nullable
    private Instant seenAt;

    @Nullable
    private UUID seenBy;

    @Nullable
    private String seenByName;

    @Column(updatable = false)
    private Instant writtenAt;

    @Nullable
    @Column(updatable = false)
    private UUID writtenBy;

    @Nullable
    @Column(updatable = false)
    private String writtenByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** What it is about, and when it is too late to say it. */
    record Occasion(
            MessageKind kind,
            @Nullable UUID about,
            @Nullable LocalDate day,
            @Nullable String which,
            Instant notAfter) {}

    Message(UUID id, UUID client, Occasion occasion, Way way, byte[] words, Instant due, @Nullable Person by) {
        this.id = id;
        this.clientId = client;
        this.kind = occasion.kind();
        this.aboutId = occasion.about();
        this.aboutDay = occasion.day();
        this.occasion = occasion.which();
        this.notAfter = occasion.notAfter();
        this.way = way;
        this.words = words;
        this.state = MessageState.WAITING;
        this.dueAt = due;
        this.writtenAt = Instant.now();
        this.writtenBy = by == null ? null : by.id();
        this.writtenByName = by == null ? null : by.name();
    }

    void waitUntil(Instant moment) {
        state = state.to(MessageState.WAITING);
        dueAt = moment;
    }

    /** From now on it may have been sent. */
    void isBeingSent(byte[] words, Instant now) {
        state = state.to(MessageState.SENDING);
        this.words = words;
        attempts++;
        attemptedAt = now;
    }

    void sent(Instant now) {
        settle(MessageState.SENT, null, now);
    }

    void uncertain(@Nullable String problem, Instant now) {
        settle(MessageState.UNCERTAIN, problem, now);
    }

    void refuse(String because, Instant now) {
        settle(MessageState.REFUSED, because, now);
    }

    void fail(@Nullable String problem, Instant now) {
        settle(MessageState.FAILED, problem, now);
    }

    void cancel(Instant now) {
        settle(MessageState.CANCELLED, null, now);
    }

    /** It was not taken: later, or not any more. */
    void tryAgain(@Nullable String problem, Instant now) {
        if (attempts > PATIENCE.size()) {
            fail(problem, now);
        } else {
            waitUntil(now.plus(PATIENCE.get(attempts - 1)));
            because = problem;
        }
    }

    /** Whoever saw to it first is remembered. */
    void seen(Person by, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = by.id();
            seenByName = by.name();
        }
    }

    private void settle(MessageState next, @Nullable String why, Instant now) {
        state = state.to(next);
        because = why;
        settledAt = now;
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    MessageKind kind() {
        return kind;
    }

    @Nullable
    UUID aboutId() {
        return aboutId;
    }

    @Nullable
    LocalDate aboutDay() {
        return aboutDay;
    }

    Way way() {
        return way;
    }

    byte[] words() {
        return words;
    }

    MessageState state() {
        return state;
    }

    @Nullable
    String because() {
        return because;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant notAfter() {
        return notAfter;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Person writtenBy() {
        return writtenBy == null || writtenByName == null ? null : new Person(writtenBy, writtenByName);
    }
}
