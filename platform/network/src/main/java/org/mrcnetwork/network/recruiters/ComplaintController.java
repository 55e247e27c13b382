package org.mrcnetwork.network.recruiters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The speaking centre's own complaints. What others recorded is told by {@link ComplaintCounts} alone. */
@RestController
@RequestMapping("/api/v1/recruiters")
@Transactional
class ComplaintController {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final KeepingRecruiters keeping;
    private final Complaints complaints;

    ComplaintController(KeepingRecruiters keeping, Complaints complaints) {
        this.keeping = keeping;
        this.complaints = complaints;
    }

    /** @param month in which the client complained */
    record RecruiterComplaintForm(
            @NotNull UUID id,
            @NotNull YearMonth month,
            @NotNull ComplaintKind kind,
            @NotNull ComplaintState state) {}

    record RecruiterComplaint(UUID id, YearMonth month, ComplaintKind kind, ComplaintState state, long version) {

        private static RecruiterComplaint from(Complaint complaint) {
            return new RecruiterComplaint(
                    complaint.id(), complaint.month(), complaint.kind(), complaint.state(), complaint.version());
        }
    }

    record RecruiterComplaintPage(
            List<RecruiterComplaint> items, @Nullable String next) {}

    /** What the speaking centre itself has recorded of this agency, the latest month first. */
    @GetMapping("/{id}/complaints")
    @PreAuthorize("hasAuthority('directory:propose')")
    RecruiterComplaintPage own(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        keeping.get(id);
        List<Complaint> found = complaints.own(id, PageCursor.read(after), limit + 1);
        Complaint last = found.size() > limit ? found.get(limit - 1) : null;
        return new RecruiterComplaintPage(
                found.stream().limit(limit).map(RecruiterComplaint::from).toList(),
                last == null
                        ? null
                        : new PageCursor(last.month().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), last.id())
                                .text());
    }

    /** The same id again answers with what is there. */
    @PostMapping("/{id}/complaints")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<RecruiterComplaint> record(@PathVariable UUID id, @Valid @RequestBody RecruiterComplaintForm form) {
        keeping.get(id);
        requireUsable(form);
        complaints.record(new Complaint(form.id(), id, form.month(), form.kind(), form.state(), 0));
        Complaint there = complaints
                .find(form.id())
                .filter(complaint -> complaint.recruiter().equals(id))
                .orElseThrow(() -> new Conflict("Another complaint has this id."));
        return answer(HttpStatus.CREATED, there);
    }

    /** What was alleged has been found true, by whoever decides that. */
    @PostMapping("/complaints/{id}/upholding")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<RecruiterComplaint> uphold(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return step(id, read, ComplaintState.UPHELD, "upholding it");
    }

    /** It was not so, or the client does not want it counted. */
    @PostMapping("/complaints/{id}/withdrawal")
    @PreAuthorize("hasAuthority('directory:propose')")
    ResponseEntity<RecruiterComplaint> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return step(id, read, ComplaintState.WITHDRAWN, "withdrawing it");
    }

    private ResponseEntity<RecruiterComplaint> step(UUID id, @Nullable String read, ComplaintState next, String step) {
        Complaint complaint = get(id);
        IfMatch.require(read, complaint.version());
        if (!complaint.state().leadsTo(next)) {
            throw new IllegalTransition("The complaint", complaint.state().code(), step);
        }
        if (!complaints.become(id, complaint.version(), next)) {
            throw new StaleVersion(complaint.version());
        }
        return answer(HttpStatus.OK, get(id));
    }

    private Complaint get(UUID id) {
        return complaints.find(id).orElseThrow(() -> new NotFound("That complaint"));
    }

    private static void requireUsable(RecruiterComplaintForm form) {
        if (form.month().isAfter(YearMonth.now(ZoneOffset.UTC)) || form.month().isBefore(FIRST)) {
            throw new InvalidRequest("#/month", "out-of-range", "From 2000-01 until this month.");
        }
        if (form.state() == ComplaintState.WITHDRAWN) {
            throw new InvalidRequest("#/state", "invalid", "Either alleged or upheld.");
        }
    }

    private static ResponseEntity<RecruiterComplaint> answer(HttpStatus status, Complaint complaint) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(complaint.version()))
                .body(RecruiterComplaint.from(complaint));
    }
}
