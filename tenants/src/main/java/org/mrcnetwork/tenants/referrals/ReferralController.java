package org.mrcnetwork.tenants.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.exchange.Because;
import org.mrcnetwork.network.exchange.Direction;
import org.mrcnetwork.network.exchange.ExchangingReferrals;
import org.mrcnetwork.network.exchange.Outcome;
import org.mrcnetwork.network.exchange.ReferralRecord;
import org.mrcnetwork.network.exchange.ReferralStatus;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.TakingInReferred;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals sent and received, and what came of them. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class ReferralController {

    private static final Duration SAME_LOOK = Duration.ofHours(1);

    private final ExchangingReferrals exchange;
    private final SentReferrals sent;
    private final ReceivedReferrals received;
    private final ClientFiles clients;
    private final TakingInReferred takingIn;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    ReferralController(
            ExchangingReferrals exchange,
            SentReferrals sent,
            ReceivedReferrals received,
            ClientFiles clients,
            TakingInReferred takingIn,
            IdempotentRequests requests,
            AuditLog audit) {
        this.exchange = exchange;
        this.sent = sent;
        this.received = received;
        this.clients = clients;
        this.takingIn = takingIn;
        this.requests = requests;
        this.audit = audit;
    }

    record ReferralForm(
            @NotNull UUID id,
            @NotNull UUID clientId,
            @NotNull UUID toCentreId,
            @NotNull ServiceType service,
            @NotNull UUID consentId,
            @NotBlank @Size(max = 10_000) String reasons,
            @Nullable @Size(max = 10_000) String assessment,
            @Nullable @Size(max = 5_000) String servicesInUse) {}

    record RefusalForm(@NotNull Because because) {}

    record OutcomeForm(
            Outcome.@NotNull Result result,
            @NotNull @Size(max = 40) List<@NotNull ServiceType> servicesGiven,
            @NotNull Boolean ongoing,
            @Nullable @Size(max = 10_000) String note) {}

    /**
     * @param restricted whether only the client's case team may know of the client
     * @param readable whether anybody at the other centre may read a referral of this client
     */
    record ReferralProspect(boolean restricted, boolean readable) {}

    record NamedReaders(List<UUID> items) {}

    record ReferralList(List<ReferralView> items, @Nullable String next) {}

    /** Sends a referral in one transaction: the centre's own row, the sealed letter and the audit log, or nothing. */
    @PostMapping("/referrals")
    @PreAuthorize("hasAuthority('referral:send')")
    ResponseEntity<ReferralView> send(
            @Valid @RequestBody ReferralForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> {
            clients.requireExists(form.clientId());
            var allowed = clients.allowedFor(form.clientId(), form.toCentreId(), form.consentId());
            var letter = clients.letter(form.clientId(), form.reasons(), form.assessment(), form.servicesInUse());
            sent.add(form.id(), form.clientId(), form.consentId(), Person.speaking());
            exchange.send(form.id(), form.toCentreId(), form.service(), letter, allowed.groups());
            return form.id();
        });
        return answer(HttpStatus.CREATED, exchange.get(id));
    }

    /** What would become of a referral, before anything is written or sent. */
    @GetMapping("/clients/{client}/referral-prospect")
    @PreAuthorize("hasAuthority('referral:send')")
    ReferralProspect prospect(@PathVariable UUID client, @RequestParam UUID to) {
        clients.requireExists(client);
        boolean restricted = clients.isRestricted(client);
        audit.record("read-prospect", "client", client);
        return new ReferralProspect(restricted, !restricted || exchange.restrictedReadable(to));
    }

    /** Each is shown with its letter, so that whoever looks at the list has read them; the home page looks at it often. */
    @GetMapping("/referrals")
    @PreAuthorize("hasAuthority('referral:read')")
    ReferralList page(
            @RequestParam Direction direction,
            @RequestParam(required = false) @Nullable ReferralStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after) {
        PageCursor cursor = PageCursor.read(after);
        List<ReferralRecord> found = exchange.page(direction, status, cursor.at(), cursor.id(), limit + 1);
        List<ReferralView> items = found.stream()
                .limit(limit)
                .filter(this::mayBeKnown)
                .map(this::view)
                .toList();
        audit.recordEachAnew(
                "read", "referral", items.stream().map(ReferralView::id).toList(), SAME_LOOK);
        return new ReferralList(items, found.size() > limit ? cursorAfter(found.get(limit - 1)) : null);
    }

    @GetMapping("/clients/{client}/referrals")
    @PreAuthorize("hasAuthority('referral:read')")
    ReferralList about(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-referrals", "client", client);
        return new ReferralList(
                Stream.concat(sent.about(client).stream(), received.about(client).stream())
                        .flatMap(id -> exchange.find(id).stream())
                        .map(this::view)
                        .toList(),
                null);
    }

    @GetMapping("/referrals/{id}")
    @PreAuthorize("hasAuthority('referral:read')")
    ResponseEntity<ReferralView> read(@PathVariable UUID id) {
        ReferralRecord referral = exchange.get(id);
        if (!mayBeKnown(referral)) {
            throw new NotFound("That referral");
        }
        audit.record("read", "referral", id);
        return answer(HttpStatus.OK, referral);
    }

    /** Whom colleagues who take in restricted referrals have let read this one, besides them. */
    @GetMapping("/referrals/{id}/readers")
    @PreAuthorize("hasAuthority('case:read-restricted')")
    NamedReaders readers(@PathVariable UUID id) {
        List<UUID> named = exchange.named(id);
        audit.record("read-readers", "referral", id);
        return new NamedReaders(named);
    }

    @PutMapping("/referrals/{id}/readers/{person}")
    @PreAuthorize("hasAuthority('case:read-restricted')")
    NamedReaders name(@PathVariable UUID id, @PathVariable UUID person) {
        exchange.name(id, person, Person.speaking().id());
        audit.record("name-reader", "referral", id);
        return new NamedReaders(exchange.named(id));
    }

    @DeleteMapping("/referrals/{id}/readers/{person}")
    @PreAuthorize("hasAuthority('case:read-restricted')")
    NamedReaders unname(@PathVariable UUID id, @PathVariable UUID person) {
        exchange.unname(id, person);
        audit.record("unname-reader", "referral", id);
        return new NamedReaders(exchange.named(id));
    }

    /** Of somebody referred as restricted a restricted file is opened, with whoever accepts in the case team. */
    @PostMapping("/referrals/{id}/acceptance")
    @PreAuthorize("hasAuthority('referral:answer')")
    ResponseEntity<ReferralView> accept(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        ReferralRecord accepted = exchange.accept(id, IfMatch.version(read));
        audit.record("accept", "referral", id);
        if (accepted.restricted()) {
            String called = accepted.partner().name() + " " + LocalDate.ofInstant(accepted.sentAt(), ZoneOffset.UTC);
            received.add(id, takingIn.takeIn(accepted.letter(), called, accepted.sentAt()), Person.speaking());
        }
        return answer(HttpStatus.OK, accepted);
    }

    @PostMapping("/referrals/{id}/refusal")
    @PreAuthorize("hasAuthority('referral:answer')")
    ResponseEntity<ReferralView> refuse(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RefusalForm form) {
        ReferralRecord declined = exchange.decline(id, IfMatch.version(read), form.because());
        audit.record("refuse", "referral", id);
        return answer(HttpStatus.OK, declined);
    }

    @PostMapping("/referrals/{id}/outcome")
    @PreAuthorize("hasAuthority('referral:answer')")
    ResponseEntity<ReferralView> complete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody OutcomeForm form) {
        ReferralRecord completed = exchange.complete(
                id,
                IfMatch.version(read),
                new Outcome(form.result(), form.servicesGiven(), form.ongoing(), form.note()));
        audit.record("report-outcome", "referral", id);
        return answer(HttpStatus.OK, completed);
    }

    /** The letter that was sent names the client, so it is known to whoever may know of the client. */
    private boolean mayBeKnown(ReferralRecord referral) {
        return referral.direction() == Direction.RECEIVED
                || sent.clientOf(referral.id()).isPresent();
    }

    private ResponseEntity<ReferralView> answer(HttpStatus status, ReferralRecord referral) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(referral.version()))
                .body(view(referral));
    }

    private static String cursorAfter(ReferralRecord last) {
        return new PageCursor(last.sentAt(), last.id()).text();
    }

    private ReferralView view(ReferralRecord referral) {
        Optional<UUID> client = referral.direction() == Direction.SENT
                ? sent.clientOf(referral.id())
                : received.clientOf(referral.id());
        return ReferralView.from(referral, client.flatMap(clients::name).orElse(null));
    }
}
