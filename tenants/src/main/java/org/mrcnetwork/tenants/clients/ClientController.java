package org.mrcnetwork.tenants.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.fields.SeekingAnswers;
import org.mrcnetwork.tenants.fields.SoughtAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's clients. Names, numbers and dates for the reception; the whole file for who has {@code client:read}. */
@RestController
@RequestMapping("/api/v1/clients")
@Transactional
class ClientController {

    /** To be found is to be known of: the audit log says who found whom, but not once for each letter that is typed. */
    private static final Duration SAME_SEARCH = Duration.ofHours(1);

    private final RegisteringClients registering;
    private final FindingClients finding;
    private final SeekingAnswers answers;
    private final Duplicates duplicates;
    private final Clients clients;
    private final ClientFiles files;
    private final Confidences confidences;
    private final CaseTeams teams;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    ClientController(
            RegisteringClients registering,
            FindingClients finding,
            SeekingAnswers answers,
            Duplicates duplicates,
            Clients clients,
            ClientFiles files,
            Confidences confidences,
            CaseTeams teams,
            IdempotentRequests requests,
            AuditLog audit) {
        this.registering = registering;
        this.finding = finding;
        this.answers = answers;
        this.duplicates = duplicates;
        this.clients = clients;
        this.files = files;
        this.confidences = confidences;
        this.teams = teams;
        this.requests = requests;
        this.audit = audit;
    }

    record SimilarForm(
            @NotNull @Valid Name name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 254) String email) {}

    record Similar(List<Duplicates.Candidate> candidates) {}

    /** Who registers needs not be allowed to read the file: then the answer says who it is, and no more. */
    @PostMapping
    @PreAuthorize("hasAuthority('client:register')")
    ResponseEntity<ClientView> register(
            @Valid @RequestBody ClientForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> registering.register(form));
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        return mayRead()
                ? file(HttpStatus.CREATED, client)
                : ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(IfMatch.tag(client.version()))
                        .body(ClientView.summary(client));
    }

    @PostMapping("/similar")
    @PreAuthorize("hasAuthority('client:register')")
    Similar similar(@Valid @RequestBody SimilarForm form) {
        return new Similar(duplicates.of(new Likeness(
                form.name(), form.birthDate(), form.birthYear(), Phones.orNull(form.phone()), form.email())));
    }

    /** Who else may be this client, by everything that the centre keeps. */
    @GetMapping("/{id}/duplicates")
    @PreAuthorize("hasAuthority('client:read')")
    Similar duplicates(@PathVariable UUID id) {
        files.requireExists(id);
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        List<Duplicates.Candidate> found = duplicates.ofClient(id, Likeness.of(client.profile())).stream()
                .limit(Duplicates.MOST)
                .toList();
        audit.record("read-duplicates", "client", id);
        return new Similar(found);
    }

    /**
     * @param field a question of the centre's own: then only those who answered {@code said}, or within {@code from} and
     *     {@code until}. This needs {@code client:read}, since an answer is no summary.
     */
    @GetMapping
    @PreAuthorize("hasAuthority('client:read-summary')")
    FindingClients.Page find(
            @RequestParam(name = "q", required = false) @Nullable @Size(max = 200) String query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable @Size(max = 200) String said,
            @RequestParam(required = false) @Nullable @Size(max = 40) String from,
            @RequestParam(required = false) @Nullable @Size(max = 40) String until) {
        if (field != null && !mayRead()) {
            throw new AccessDeniedException("Whoever reads no file finds nobody by what a file says");
        }
        SoughtAnswer answer = field == null ? null : answers.sought(field, said, from, until);
        FindingClients.Page found = finding.find(query, answer, limit, after);
        audit.recordEachAnew(
                "read-in-list",
                "client",
                found.items().stream().map(FindingClients.ClientSummary::id).toList(),
                SAME_SEARCH);
        return found;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('client:read')")
    ResponseEntity<ClientView> read(@PathVariable UUID id) {
        files.requireExists(id);
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        audit.record("read", "client", id);
        return file(HttpStatus.OK, client);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('client:write')")
    ResponseEntity<ClientView> rectify(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ClientForm form) {
        if (!form.id().equals(id)) {
            throw new InvalidRequest("#/id", "invalid", "The id in the body is another than in the address.");
        }
        return file(HttpStatus.OK, registering.rectify(id, IfMatch.version(read), form));
    }

    private static boolean mayRead() {
        Authentication speaking = SecurityContextHolder.getContext().getAuthentication();
        return speaking != null
                && speaking.getAuthorities().stream()
                        .anyMatch(authority -> "client:read".equals(authority.getAuthority()));
    }

    private ResponseEntity<ClientView> file(HttpStatus status, Client client) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(client.version()))
                .body(ClientView.from(
                        client,
                        confidences.of(client),
                        teams.restriction(client.id())
                                .map(CaseTeams.Restriction::because)
                                .orElse(null)));
    }
}
