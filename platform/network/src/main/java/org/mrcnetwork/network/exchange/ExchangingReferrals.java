package org.mrcnetwork.network.exchange;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends referrals from centre to centre and brings their answers back. Always on behalf of the speaking centre, in the
 * transaction of whoever calls.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExchangingReferrals {

    private final ExchangedReferrals referrals;
    private final Agreements agreements;
    private final Centres centres;
    private final CentreKeys keys;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    ExchangingReferrals(
            ExchangedReferrals referrals,
            Agreements agreements,
            Centres centres,
            CentreKeys keys,
            JsonMapper json,
            JdbcClient jdbc,
            EntityManager entities) {
        this.referrals = referrals;
        this.agreements = agreements;
        this.centres = centres;
        this.keys = keys;
        this.json = json;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Seals the letter for both ends and sends it.
     *
     * @param allowed what the client has agreed to share; everything else is taken out here, once more
     * @throws Refusal 409 agreement-missing when no agreement between the two centres is in force; nobody-may-read when the
     *     client is restricted, and nobody at the other centre may read of one
     * @throws NotFound when there is no such centre
     */
    public void send(UUID id, UUID to, ServiceType service, ReferralLetter letter, Set<FieldGroup> allowed) {
        UUID us = Tenancy.required().centre();
        if (centres.find(to).isEmpty()) {
            throw new NotFound("That centre");
        }
        Agreement agreement = agreements.inForceWith(to).stream()
                .filter(candidate -> candidate.covers(LocalDate.now(ZoneOffset.UTC)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT,
                        "agreement-missing",
                        "There is no agreement in force with that centre. A manager can propose one."));
        boolean restricted = Boolean.TRUE.equals(letter.restricted());
        if (restricted && !restrictedReadable(to)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "nobody-may-read",
                    "Nobody at that centre may read of a restricted client at the moment, so nothing was sent.");
        }
        ExchangedReferral.Sealed sealed = seal(letter.onlyWith(allowed), to, us, id);
        referrals.save(new ExchangedReferral(id, us, to, agreement.id(), service, restricted, sealed, Instant.now()));
        referrals.flush();
    }

    /** Whether there is anybody at a centre who may read what it is referred as restricted; never who. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean restrictedReadable(UUID centre) {
        return jdbc.sql("SELECT identity.somebody_may(?, 'case:read-restricted')")
                .param(centre)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps a referral that was sent before its client was restricted to those who may read it at the other centre. Where
     * nobody there may, it stays open: nobody would find the client again. Safe to repeat.
     */
    public void restrict(UUID id) {
        ExchangedReferral referral = required(id);
        if (!referral.restricted() && restrictedReadable(referral.to())) {
            jdbc.sql("SELECT network.restrict_sent_referral(?)").param(id).query(_ -> {});
            entities.refresh(referral);
        }
    }

    /** The colleagues, by their accounts' ids, who were named to read a restricted referral. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<UUID> named(UUID id) {
        requireRestrictedHere(id);
        return jdbc.sql(
                        "SELECT person_id FROM network.restricted_referral_reader WHERE referral_id = ? AND why = 'NAMED' ORDER BY named_at, 1")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /** Lets a colleague read a restricted referral. Safe to repeat. PostgreSQL refuses it to who does not take them in. */
    public void name(UUID id, UUID colleague, UUID by) {
        requireRestrictedHere(id);
        jdbc.sql("""
                INSERT INTO network.restricted_referral_reader (referral_id, centre_id, person_id, why, named_by)
                VALUES (?, ?, ?, 'NAMED', ?) ON CONFLICT DO NOTHING
                """).params(id, Tenancy.required().centre(), colleague, by).update();
    }

    /** Takes that back. Safe to repeat. */
    public void unname(UUID id, UUID colleague) {
        requireRestrictedHere(id);
        jdbc.sql(
                        "DELETE FROM network.restricted_referral_reader WHERE referral_id = ? AND person_id = ? AND why = 'NAMED'")
                .params(id, colleague)
                .update();
    }

    private void requireRestrictedHere(UUID id) {
        ExchangedReferral referral = required(id);
        if (!referral.restricted() || referral.sentBy(Tenancy.required().centre())) {
            throw new NotFound("That restricted referral");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public ReferralRecord get(UUID id) {
        return read(required(id));
    }

    /** Empty when there is none, or the reader may not know of it. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<ReferralRecord> find(UUID id) {
        return referrals.findById(id).map(this::read);
    }

    /**
     * The newest first.
     *
     * @param before only those sent before this instant; for equal instants, with a smaller id than {@code beforeId}
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ReferralRecord> page(
            Direction direction, @Nullable ReferralStatus status, Instant before, UUID beforeId, int limit) {
        UUID us = Tenancy.required().centre();
        return referrals.page(us, direction == Direction.SENT, status, before, beforeId, Limit.of(limit)).stream()
                .map(this::read)
                .toList();
    }

    /** Whoever accepts reads on, should the sender restrict it afterwards. */
    public ReferralRecord accept(UUID id, long version) {
        ReferralRecord accepted = answer(id, version, referral -> referral.accept(Instant.now()));
        jdbc.sql("SELECT network.remember_who_accepted(?)").param(id).query(_ -> {});
        return accepted;
    }

    public ReferralRecord decline(UUID id, long version, Because because) {
        return answer(id, version, referral -> referral.decline(because, Instant.now()));
    }

    public ReferralRecord complete(UUID id, long version, Outcome outcome) {
        return answer(
                id,
                version,
                referral -> referral.complete(seal(outcome, referral.to(), referral.from(), id), Instant.now()));
    }

    /** Destroys the speaking centre's own copy of a letter it sent. What the other centre was told stays with it. */
    public void forget(UUID id) {
        jdbc.sql("SELECT network.forget_sent_letter(?)").param(id).query(_ -> {});
    }

    /** Destroys the speaking centre's own copy of a letter it received. What the sender wrote stays with it. */
    public void forgetReceived(UUID id) {
        jdbc.sql("SELECT network.forget_received_letter(?)").param(id).query(_ -> {});
    }

    private ReferralRecord answer(UUID id, long version, Consumer<ExchangedReferral> verb) {
        ExchangedReferral referral = required(id);
        if (referral.sentBy(Tenancy.required().centre())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "The centre that receives a referral answers it.");
        }
        if (referral.version() != version) {
            throw new StaleVersion(referral.version());
        }
        verb.accept(referral);
        referrals.flush();
        return read(referral);
    }

    private ExchangedReferral required(UUID id) {
        return referrals.findById(id).orElseThrow(() -> new NotFound("That referral"));
    }

    private ExchangedReferral.Sealed seal(Object content, UUID recipient, UUID sender, UUID id) {
        byte[] plain = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        return new ExchangedReferral.Sealed(keys.seal(plain, recipient, id), keys.seal(plain, sender, id));
    }

    private ReferralRecord read(ExchangedReferral referral) {
        UUID us = Tenancy.required().centre();
        boolean sent = referral.sentBy(us);
        UUID other = sent ? referral.to() : referral.from();
        byte[] outcome = referral.outcomeFor(us);
        return new ReferralRecord(
                referral.id(),
                sent ? Direction.SENT : Direction.RECEIVED,
                centres.find(other)
                        .map(centre -> new ReferralRecord.Partner(other, centre.name(), centre.country()))
                        .orElseGet(() -> new ReferralRecord.Partner(other, "", "")),
                referral.service(),
                referral.status(),
                referral.restricted(),
                referral.sentAt(),
                referral.answeredAt(),
                referral.completedAt(),
                letter(referral, us),
                referral.declinedBecause(),
                outcome == null ? null : open(outcome, referral.id(), Outcome.class),
                referral.version());
    }

    private ReferralLetter letter(ExchangedReferral referral, UUID us) {
        byte[] sealed = referral.letterFor(us);
        return sealed.length == 0 ? ReferralLetter.FORGOTTEN : open(sealed, referral.id(), ReferralLetter.class);
    }

    private <T> T open(byte[] sealed, UUID id, Class<T> type) {
        return json.readValue(new String(keys.open(sealed, id), StandardCharsets.UTF_8), type);
    }
}
