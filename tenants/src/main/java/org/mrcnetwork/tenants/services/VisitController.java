package org.mrcnetwork.tenants.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.Gender;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logging a visit, a call or a message, and reading what was logged (handbook 3.2). Whoever does not agree to a record is
 * helped and counted all the same, without a name (handbook 3.3.1).
 */
@RestController
@RequestMapping("/api/v1")
@Transactional
class VisitController {

    private static final int PAGE = 50;
    private static final int DAYS_AHEAD = 7;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Visits visits;
    private final ClientFiles clients;
    private final CentreKeys keys;
    private final IdempotentRequests requests;
    private final AuditLog audit;
    private final JsonMapper json;

    VisitController(
            Visits visits,
            ClientFiles clients,
            CentreKeys keys,
            IdempotentRequests requests,
            AuditLog audit,
            JsonMapper json) {
        this.visits = visits;
        this.clients = clients;
        this.keys = keys;
        this.requests = requests;
        this.audit = audit;
        this.json = json;
    }

    record FollowUp(
            @NotNull LocalDate on,
            @Nullable @Size(max = 2_000) String note) {}

    record FollowedUp(Instant at, Person by) {}

    /**
     * @param clientId whom it was with, or nobody whose name is kept: then {@code gender} is given
     * @param gender of somebody anonymous only; may be not-stated
     */
    record VisitForm(
            @NotNull UUID id,
            @Nullable UUID clientId,
            @Nullable Gender gender,
            @NotNull Instant at,
            @NotNull Channel channel,
            @NotNull ServiceType service,
            @NotNull Depth depth,
            @Nullable @Size(max = 2_000) String purpose,
            @Nullable @Size(max = 20_000) String advice,
            @Nullable @Valid FollowUp followUp) {}

    record VisitView(
            UUID id,
            @Nullable UUID clientId,
            @Nullable Gender gender,
            Instant at,
            Channel channel,
            ServiceType service,
            Depth depth,
            @Nullable String purpose,
            @Nullable String advice,
            @Nullable FollowUp followUp,
            @Nullable FollowedUp followedUp,
            Person loggedBy) {}

    record VisitList(List<VisitView> items, @Nullable String next) {}

    /** What is encrypted of a visit. */
    record Notes(
            @Nullable String purpose,
            @Nullable String advice,
            @Nullable String followUp) {}

    /** Who logs needs not be allowed to read: the answer carries what was sent. */
    @PostMapping("/visits")
    @PreAuthorize("hasAuthority('visit:log')")
    @ResponseStatus(HttpStatus.CREATED)
    VisitView log(
            @Valid @RequestBody VisitForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> store(form));
        return view(visits.findById(id).orElseThrow(() -> new NotFound("That visit")));
    }

    private UUID store(VisitForm form) {
        requireOneOfBoth(form);
        if (form.at().isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            throw new InvalidRequest("#/at", "in-future", "A visit is logged after it took place.");
        }
        if (visits.findById(form.id()).isPresent()) {
            throw new Conflict("Another visit has this id.");
        }
        FollowUp followUp = form.followUp();
        Notes notes = new Notes(form.purpose(), form.advice(), followUp == null ? null : followUp.note());
        byte[] encrypted = keys.encrypt(json.writeValueAsString(notes).getBytes(StandardCharsets.UTF_8), form.id());
        visits.save(new Visit(
                form.id(),
                form.clientId(),
                form.gender(),
                form.at(),
                form.channel(),
                form.service(),
                form.depth(),
                encrypted,
                followUp == null ? null : followUp.on(),
                Person.speaking()));
        if (form.clientId() == null) {
            audit.record("log-anonymous-visit", "visit", form.id());
        } else {
            audit.record("log-visit", "client", form.clientId());
        }
        return form.id();
    }

    private void requireOneOfBoth(VisitForm form) {
        UUID client = form.clientId();
        if (client == null && form.gender() == null) {
            throw new InvalidRequest(
                    "#/clientId", "required", "Name the client, or the gender of somebody who stays anonymous.");
        }
        if (client != null && form.gender() != null) {
            throw new InvalidRequest("#/gender", "not-allowed", "A client's gender stands in the client's record.");
        }
        if (client != null) {
            clients.requireExists(client);
        }
    }

    /** The anonymous contacts, the latest first, 50 at a time: {@code after} is the last answer's next. */
    @GetMapping("/visits/anonymous")
    @PreAuthorize("hasAuthority('visit:read')")
    VisitList anonymous(@RequestParam(required = false) @Nullable UUID after) {
        Limit oneMore = Limit.of(PAGE + 1);
        List<Visit> found = after == null
                ? visits.findAllByClientIdIsNullOrderByAtDescIdDesc(oneMore)
                : visits.findById(after)
                        .map(last -> visits.anonymousBefore(last.at(), last.id(), oneMore))
                        .orElseThrow(() -> new InvalidRequest("#/after", "unknown", "There is no such visit."));
        List<Visit> page = found.stream().limit(PAGE).toList();
        return new VisitList(
                page.stream().map(this::view).toList(),
                found.size() > PAGE ? page.getLast().id().toString() : null);
    }

    @GetMapping("/clients/{client}/visits")
    @PreAuthorize("hasAuthority('visit:read')")
    VisitList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-visits", "client", client);
        return new VisitList(
                visits.findAllByClientIdOrderByAtDescIdDesc(client).stream()
                        .map(this::view)
                        .toList(),
                null);
    }

    /**
     * @param client nobody, when the contact was anonymous
     * @param reaching how the client wants to be reached, when the client said so
     */
    record DueView(
            UUID visit,
            ClientFiles.@Nullable ClientName client,
            ClientFiles.@Nullable Reaching reaching,
            ServiceType service,
            LocalDate on,
            @Nullable String note) {}

    /** @param more whether there are others beyond these 50 */
    record DueList(List<DueView> items, boolean more) {}

    /** What is overdue, and what is to be followed up until that day (a week ahead when none is named), in UTC. */
    @GetMapping("/follow-ups")
    @PreAuthorize("hasAuthority('visit:read')")
    DueList due(@RequestParam(required = false) @Nullable LocalDate until) {
        LocalDate last = until == null ? LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD) : until;
        List<Visit> found = visits.findAllByFollowedUpAtIsNullAndFollowUpOnLessThanEqualOrderByFollowUpOnAscIdAsc(
                last, Limit.of(PAGE + 1));
        return new DueList(found.stream().limit(PAGE).flatMap(this::due).toList(), found.size() > PAGE);
    }

    private Stream<DueView> due(Visit visit) {
        VisitView seen = view(visit);
        FollowUp followUp = seen.followUp();
        UUID client = visit.clientId();
        return followUp == null
                ? Stream.empty()
                : Stream.of(new DueView(
                        visit.id(),
                        client == null ? null : clients.name(client).orElse(null),
                        client == null ? null : clients.reaching(client),
                        visit.service(),
                        followUp.on(),
                        followUp.note()));
    }

    /** Says that it has been followed up; saying it again changes nothing. */
    @PutMapping("/visits/{id}/followed-up")
    @PreAuthorize("hasAuthority('visit:read') and hasAuthority('visit:log')")
    VisitView followedUp(@PathVariable UUID id) {
        Visit visit = toFollowUp(id);
        visit.followedUp(Person.speaking());
        audit.record("follow-up", "visit", id);
        return view(visits.save(visit));
    }

    /** Takes that back. */
    @DeleteMapping("/visits/{id}/followed-up")
    @PreAuthorize("hasAuthority('visit:read') and hasAuthority('visit:log')")
    VisitView notFollowedUp(@PathVariable UUID id) {
        Visit visit = toFollowUp(id);
        visit.notFollowedUpAfterAll();
        audit.record("take-back-follow-up", "visit", id);
        return view(visits.save(visit));
    }

    private Visit toFollowUp(UUID id) {
        return visits.findById(id)
                .filter(visit -> visit.followUpOn() != null)
                .orElseThrow(() -> new NotFound("A visit with something to follow up"));
    }

    VisitView view(Visit visit) {
        byte[] secret = visit.notes();
        Notes notes = secret == null
                ? new Notes(null, null, null)
                : json.readValue(new String(keys.decrypt(secret, visit.id()), StandardCharsets.UTF_8), Notes.class);
        LocalDate followUpOn = visit.followUpOn();
        Instant at = visit.followedUpAt();
        Person by = visit.followedUpBy();
        return new VisitView(
                visit.id(),
                visit.clientId(),
                visit.gender(),
                visit.at(),
                visit.channel(),
                visit.service(),
                visit.depth(),
                notes.purpose(),
                notes.advice(),
                followUpOn == null ? null : new FollowUp(followUpOn, notes.followUp()),
                at == null || by == null ? null : new FollowedUp(at, by),
                visit.loggedBy());
    }
}
