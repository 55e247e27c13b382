package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.clients.MaySend.Because;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of the centre may ask about its clients. Every answer is written to the audit log. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClientFiles {

    private final Clients clients;
    private final Consents consents;
    private final MergedClients merged;
    private final Confidences confidences;
    private final CaseTeams teams;
    private final CentreClock clock;
    private final KeepingSearchKeys searchKeys;
    private final AuditLog audit;

    ClientFiles(
            Clients clients,
            Consents consents,
            MergedClients merged,
            Confidences confidences,
            CaseTeams teams,
            CentreClock clock,
            KeepingSearchKeys searchKeys,
            AuditLog audit) {
        this.clients = clients;
        this.consents = consents;
        this.merged = merged;
        this.confidences = confidences;
        this.teams = teams;
        this.clock = clock;
        this.searchKeys = searchKeys;
        this.audit = audit;
    }

    /** Who a client is, for lists. */
    public record ClientName(UUID id, String number, Name name) {}

    /**
     * @throws NotFound when the centre has no such client
     * @throws Refusal 410 merged when the file is part of another client's now, naming that one
     */
    public void requireExists(UUID client) {
        if (clients.findById(client).isEmpty()) {
            UUID now = merged.nowOf(client).orElseThrow(() -> new NotFound("That client"));
            throw new Refusal(
                    HttpStatus.GONE,
                    "merged",
                    "This file is part of another one now: both were of one person.",
                    List.of(),
                    Map.of("mergedInto", now));
        }
    }

    /**
     * The client under whom is kept what is said of this one: another, when the two were merged since it was written.
     *
     * @throws NotFound when the centre has no such client
     */
    public UUID current(UUID client) {
        return clients.findById(client)
                .map(Client::id)
                .or(() -> merged.nowOf(client))
                .orElseThrow(() -> new NotFound("That client"));
    }

    public Optional<ClientName> name(UUID client) {
        return clients.findById(client).map(ClientFiles::named);
    }

    private static ClientName named(Client client) {
        return new ClientName(client.id(), client.number(), client.profile().name());
    }

    /** The client's gender, for figures; not written to the audit log, since nobody reads it. */
    public String genderOf(UUID client) {
        return clients.findById(client)
                .map(found -> found.profile().gender().code())
                .orElse(Gender.NOT_STATED.code());
    }

    /** What the client agreed to share, with whom. */
    public record AllowedReferral(Set<FieldGroup> groups) {}

    /**
     * The parts of the file that the client's consent lets this centre be told.
     *
     * @throws Refusal 409 consent-missing when that consent is somebody else's, for somebody else, withdrawn or expired
     */
    public AllowedReferral allowedFor(UUID client, UUID recipient, UUID consent) {
        return consents.findById(consent)
                .filter(found -> found.allowsReferral(client, recipient, LocalDate.now(ZoneOffset.UTC)))
                .map(found -> new AllowedReferral(Set.copyOf(found.terms().fieldGroups())))
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT,
                        "consent-missing",
                        "No consent of this client covers this referral. Ask the client, and record the answer."));
    }

    /** The whole letter about a client; the exchange takes out what the client has not agreed to. */
    public ReferralLetter letter(UUID id, String reasons, @Nullable String assessment, @Nullable String servicesInUse) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        audit.record("refer", "client", id);
        return Letters.about(
                client.profile(), confidences.of(client), isRestricted(id), reasons, assessment, servicesInUse);
    }

    /** Something is known of the client that may show them to be somebody else too; see {@link SamePersonMark}. */
    public void compareAgain(UUID client) {
        searchKeys.compare(client);
    }

    /** Whether only the case team may know of the client. */
    public boolean isRestricted(UUID client) {
        return teams.restriction(client).isPresent();
    }

    /**
     * Whether the client may be sent something, or be called, at that moment. Whatever sends asks this first, and sends
     * nothing when the answer is no; a job of the centre's own may ask too.
     *
     * @throws NotFound when the centre has no such client, or the reader may not know of them
     */
    public MaySend maySend(UUID id, ContactChannel channel, Instant at) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        if (Tenancy.reader().isPresent()) {
            audit.record("may-send", "client", id);
        } else {
            audit.recordByCentre("may-send", "client", id);
        }
        Confidential said = confidences.of(client);
        ContactRules rules = said.contactRules();
        Because because;
        if (rules != null) {
            because = rules.about(channel, at.atZone(clock.zone()));
        } else if (said.safeContact() != null) {
            because = Because.READ_THE_NOTE;
        } else {
            because = teams.restriction(id).isPresent() ? Because.NOT_ASKED : Because.NO_RULES;
        }
        MaySend answer = new MaySend(because, rules == null ? null : rules.say());
        return answer.allowed() && isUnreachable(client.profile(), channel)
                ? new MaySend(Because.NO_ADDRESS, answer.say())
                : answer;
    }

    /**
     * Whether and how the client may be sent a message at that moment.
     *
     * @param from for {@code OTHER_TIME} the first moment at which it may; null when there is none within a week
     * @param to number or address, when there is one
     * @param signAs the name under the message, as the client wants it
     * @param languages in which to write, BCP 47 tags: first what the client speaks best, last that of the consent
     */
    public record MayWrite(
            MaySend may,
            @Nullable Instant from,
            @Nullable String to,
            @Nullable String signAs,
            List<String> languages) {

        public boolean allowed() {
            return may.allowed();
        }
    }

    /**
     * As {@link #maySend}, and the client has agreed to messages. What nobody has written, a program sends only where
     * there is nothing that only a person can follow, by day when the client named no times, and by e-mail only to who
     * wants e-mail and no other name under it: the sender's address names the centre.
     *
     * @param byItself nobody has written it or will look at it before it goes
     */
    public MayWrite mayWrite(UUID id, ContactChannel channel, Instant at, boolean byItself) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        MaySend may = maySend(id, channel, at);
        Confidential said = confidences.of(client);
        ContactRules rules = said.contactRules();
        Optional<Consent> agreed = toMessages(id);
        Because because = agreed.isEmpty() ? Because.NO_CONSENT : may.because();
        Instant from = null;
        if (because == Because.OTHER_TIME && rules != null) {
            from = rules.firstOpen(at, clock.zone()).orElse(null);
        }
        if (byItself) {
            Automatic.Answer answer = Automatic.about(because, from, said, channel, at, clock.zone());
            because = answer.because();
            from = answer.from();
        }
        Profile profile = client.profile();
        return new MayWrite(
                new MaySend(because, may.say()),
                from,
                channel == ContactChannel.EMAIL ? profile.email() : profile.phone(),
                rules == null ? null : rules.signAs(),
                Stream.of(
                                profile.language(0),
                                profile.language(1),
                                agreed.map(Consent::language).orElse(null))
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    /** Whether the client has agreed to be sent messages, today; not written to the audit log, since nobody reads it. */
    public boolean agreedToMessages(UUID client) {
        return toMessages(client).isPresent();
    }

    private Optional<Consent> toMessages(UUID client) {
        LocalDate today = LocalDate.now(clock.zone());
        return consents.findAllByClientIdOrderByGivenAtDesc(client).stream()
                .filter(consent -> consent.allowsMessages(today))
                .findFirst();
    }

    private static boolean isUnreachable(Profile profile, ContactChannel channel) {
        return switch (channel) {
            case TELEPHONE, SMS, MESSAGING -> profile.phone() == null;
            case EMAIL -> profile.email() == null;
            // The centre keeps no street address.
            case LETTER, HOME_VISIT -> false;
        };
    }

    /** How a client wants to be reached, for whoever is about to do it. */
    public record Reaching(
            @Nullable ContactRules rules, @Nullable String note) {}

    /** Null when the client asked for nothing special. */
    public @Nullable Reaching reaching(UUID client) {
        return clients.findById(client)
                .map(confidences::of)
                .filter(said -> said.contactRules() != null || said.safeContact() != null)
                .map(said -> new Reaching(said.contactRules(), said.safeContact()))
                .orElse(null);
    }

    /** Interpreter, reading, access and the counsellor's sex: for whoever books, receives or writes to the client. */
    public Needs needs(UUID id) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        audit.record("read-needs", "client", id);
        return client.profile().needs(confidences.of(client).access());
    }

    /** The names of those of these clients whom the reader may know of, asked for once for the whole list. */
    public Map<UUID, ClientName> names(Collection<UUID> ids) {
        return clients.findAllByIdIn(Set.copyOf(ids)).stream()
                .map(ClientFiles::named)
                .collect(Collectors.toMap(ClientName::id, Function.identity()));
    }
}
