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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A supervisor is asked to agree to what is planned next. Until the answer the case takes no step. */
@Entity
@Table(name = "sign_off")
class SignOff {

    enum State {
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private byte[] question;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private UUID askedBy;

    @Column(updatable = false)
    private String askedByName;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte @Nullable [] remark;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private UUID answeredBy;

    @Nullable
    private String answeredByName;

    @Version
    @Nullable
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected SignOff() {}

    SignOff(UUID id, ClientCase of, byte[] question, Person by) {
        this.id = id;
        this.caseId = of.id();
        this.clientId = of.clientId();
        this.question = question;
        this.state = State.ASKED;
        this.askedAt = Instant.now();
        this.askedBy = by.id();
        this.askedByName = by.name();
    }

    void answer(boolean agreed, byte @Nullable [] remark, Person by) {
        if (by.id().equals(askedBy)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "Another person has to sign this off.");
        }
        end(agreed ? State.GIVEN : State.REFUSED, by);
        this.remark = remark;
    }

    void withdraw(Person by) {
        end(State.WITHDRAWN, by);
    }

    private void end(State to, Person by) {
        if (state != State.ASKED) {
            throw new IllegalTransition("The sign-off", state.code(), to.code());
        }
        state = to;
        answeredAt = Instant.now();
        answeredBy = by.id();
        answeredByName = by.name();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    byte[] question() {
        return question;
    }

    Instant askedAt() {
        return askedAt;
    }

    Person askedBy() {
        return new Person(askedBy, askedByName);
    }

    State state() {
        return state;
    }

    byte @Nullable [] remark() {
        return remark;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Person answeredBy() {
        return answeredBy == null || answeredByName == null ? null : new Person(answeredBy, answeredByName);
    }
}
