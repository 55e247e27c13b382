package org.mrcnetwork.network.directory.stewardship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.DirectoryFacts;
import org.mrcnetwork.network.directory.ServiceFacts;
import org.mrcnetwork.network.directory.stewardship.DirectoryChange.Means;
import org.mrcnetwork.network.directory.stewardship.DirectoryChange.Status;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes and checks of the directory's entries by centres. */
@RestController
@RequestMapping("/api/v1/directory")
class StewardshipController {

    private static final int MOST_PROPOSALS = 200;
    private static final int MOST_HISTORY = 50;

    /** How long before its day an entry is in the queue. */
    private static final int AHEAD_DAYS = 30;

    private final Stewardship stewardship;
    private final DirectoryChanges changes;
    private final Stewards stewards;
    private final DirectoryFacts facts;
    private final CarryingOutChanges carryingOut;

    StewardshipController(
            Stewardship stewardship,
            DirectoryChanges changes,
            Stewards stewards,
            DirectoryFacts facts,
            CarryingOutChanges carryingOut) {
        this.stewardship = stewardship;
        this.changes = changes;
        this.stewards = stewards;
        this.facts = facts;
        this.carryingOut = carryingOut;
    }

    /**
     * @param means how somebody made sure
     * @param dueOn by when that must be done again; after today, within a year
     */
    record CheckForm(@NotNull Means means, @NotNull LocalDate dueOn) {

        private static Stewardship.@Nullable Check read(@Nullable CheckForm form) {
            return form == null ? null : new Stewardship.Check(form.means(), form.dueOn());
        }
    }

    /** @param check of the rest of the entry too; heeded only where the speaking centre keeps it */
    record ChangeForm(
            @NotNull UUID id,
            @NotNull @Valid ServiceFacts facts,
            @Nullable @Size(max = 2_000) String note,
            @Nullable @Valid CheckForm check) {}

    record CheckedForm(
            @NotNull UUID id,
            @Nullable @Size(max = 2_000) String note,
            @NotNull @Valid CheckForm check) {}

    /**
     * @param facts the names of those that are to change
     * @param entryVersion of the entry beside which the proposal was read
     */
    record AcceptanceForm(
            @NotEmpty @Size(max = 40) List<@NotBlank String> facts,
            @NotNull Long entryVersion,
            @Nullable @Valid CheckForm check) {}

    record RejectionForm(@NotBlank @Size(max = 2_000) String because) {}

    record FactsAnswer(
            UUID id, UUID organization, @Nullable UUID steward, boolean ours, ServiceFacts facts, long version) {}

    record FactChange(String fact, Object from, Object to) {}

    /** @param applied whether everybody sees it by now */
    record ChangeAnswer(
            UUID id,
            UUID service,
            String serviceName,
            String agencyName,
            @Nullable UUID proposer,
            String proposedBy,
            Instant proposedAt,
            List<FactChange> changes,
            @Nullable String note,
            Status status,
            @Nullable List<String> accepted,
            @Nullable Means means,
            @Nullable LocalDate dueOn,
            @Nullable String because,
            @Nullable UUID decider,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            boolean applied,
            long version) {}

    record ChangeList(List<ChangeAnswer> items) {}

    /**
     * @param due how many are to be checked by today or before
     * @param soon how many in the next 30 days
     * @param proposals how many wait to be decided
     */
    record KeepingAnswer(
            int due,
            int soon,
            int all,
            int proposals,
            List<Stewards.Kept> items,
            @Nullable Integer next) {}

    @GetMapping("/services/{id}/facts")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<FactsAnswer> facts(@PathVariable UUID id) {
        DirectoryFacts.Known known = stewardship.known(id);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(known.version()))
                .body(new FactsAnswer(
                        id,
                        known.organization(),
                        stewards.of(known.organization()).orElse(null),
                        stewardship.keeps(known),
                        known.facts(),
                        known.version()));
    }

    /** Proposes the change to the steward; where that is the speaking centre, carries it out. */
    @PostMapping("/services/{id}/changes")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<ChangeAnswer> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ChangeForm form) {
        DirectoryChange said = stewardship.say(
                form.id(), id, form.facts(), IfMatch.version(read), form.note(), CheckForm.read(form.check()));
        return carriedOut(HttpStatus.CREATED, said);
    }

    @PostMapping("/services/{id}/checks")
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<ChangeAnswer> check(@PathVariable UUID id, @Valid @RequestBody CheckedForm form) {
        return carriedOut(
                HttpStatus.CREATED,
                stewardship.check(
                        form.id(),
                        id,
                        form.note(),
                        new Stewardship.Check(form.check().means(), form.check().dueOn())));
    }

    /** Of an entry that the speaking centre keeps, everything; of others, what it has proposed. */
    @GetMapping("/services/{id}/changes")
    @PreAuthorize("hasAuthority('directory:propose')")
    ChangeList history(@PathVariable UUID id) {
        stewardship.known(id);
        return new ChangeList(
                changes.about(id, MOST_HISTORY).stream().map(this::view).toList());
    }

    /** @param box {@code to-decide} for what others propose to the speaking centre, {@code ours} for what it has proposed */
    @GetMapping("/changes")
    @PreAuthorize("hasAuthority('directory:propose')")
    ChangeList proposals(@RequestParam String box) {
        UUID us = Tenancy.required().centre();
        List<DirectoryChange> found = switch (box) {
            case "to-decide" -> changes.toDecide(us, MOST_PROPOSALS);
            case "ours" -> changes.proposedBy(us, MOST_PROPOSALS);
            default ->
                throw new org.mrcnetwork.tenancy.problem.InvalidRequest(
                        "#/box", "unknown-value", "Either to-decide or ours.");
        };
        return new ChangeList(found.stream()
                .filter(change -> facts.findForSpeaker(change.service()).isPresent())
                .map(this::view)
                .toList());
    }

    @GetMapping("/changes/{id}")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<ChangeAnswer> read(@PathVariable UUID id) {
        return answer(HttpStatus.OK, stewardship.get(id));
    }

    /** @throws Refusal 412 when the proposal or the entry has changed since they were read */
    @PostMapping("/changes/{id}/acceptance")
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<ChangeAnswer> accept(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody AcceptanceForm form) {
        return carriedOut(
                HttpStatus.OK,
                stewardship.accept(
                        id, IfMatch.version(read), form.entryVersion(), form.facts(), CheckForm.read(form.check())));
    }

    @PostMapping("/changes/{id}/rejection")
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<ChangeAnswer> reject(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RejectionForm form) {
        return answer(HttpStatus.OK, stewardship.reject(id, IfMatch.version(read), form.because()));
    }

    @PostMapping("/changes/{id}/withdrawal")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<ChangeAnswer> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return answer(HttpStatus.OK, stewardship.withdraw(id, IfMatch.version(read)));
    }

    /**
     * What the speaking centre keeps, the longest due first.
     *
     * @param all also what is not due within a month
     * @param from how many to leave out
     */
    @GetMapping("/keeping")
    @PreAuthorize("hasAuthority('directory:keep')")
    KeepingAnswer keeping(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int from,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        UUID us = Tenancy.required().centre();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate ever = LocalDate.of(9999, 12, 31);
        int due = stewards.countKeptBy(us, today);
        List<Stewards.Kept> items = stewards.keptBy(us, all ? ever : today.plusDays(AHEAD_DAYS), from, limit + 1);
        return new KeepingAnswer(
                due,
                stewards.countKeptBy(us, today.plusDays(AHEAD_DAYS)) - due,
                stewards.countKeptBy(us, ever),
                stewards.countOpen(us),
                items.stream().limit(limit).toList(),
                items.size() > limit ? Integer.valueOf(from + limit) : null);
    }

    private ResponseEntity<ChangeAnswer> carriedOut(HttpStatus status, DirectoryChange change) {
        if (change.status() == Status.ACCEPTED) {
            carryingOut.now();
        }
        return answer(status, stewardship.get(change.id()));
    }

    private ResponseEntity<ChangeAnswer> answer(HttpStatus status, DirectoryChange change) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(change.version())).body(view(change));
    }

    private ChangeAnswer view(DirectoryChange change) {
        ServiceFacts about =
                facts.find(change.service()).map(DirectoryFacts.Known::facts).orElse(null);
        return new ChangeAnswer(
                change.id(),
                change.service(),
                about == null ? "" : about.name(),
                about == null ? "" : about.agencyName(),
                change.proposer(),
                change.proposedByName(),
                change.proposedAt(),
                change.changes().byFact().entrySet().stream()
                        .map(fact -> new FactChange(
                                fact.getKey(),
                                fact.getValue().from(),
                                fact.getValue().to()))
                        .toList(),
                change.note(),
                change.status(),
                change.accepted(),
                change.means(),
                change.dueOn(),
                change.because(),
                change.decider(),
                change.decidedByName(),
                change.decidedAt(),
                change.appliedAt() != null,
                change.version());
    }
}
