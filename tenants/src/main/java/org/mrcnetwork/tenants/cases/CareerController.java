package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The career and development plan of a case, and the recognition of qualifications. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class CareerController {

    private final CareerPlans plans;
    private final Qualifications qualifications;
    private final FindingCases cases;
    private final PlanViews views;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    CareerController(
            CareerPlans plans,
            Qualifications qualifications,
            FindingCases cases,
            PlanViews views,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.plans = plans;
        this.qualifications = qualifications;
        this.cases = cases;
        this.views = views;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param since when it came to this stage; today when it is not said */
    record QualificationForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 300) String occupation,
            @Nullable @Size(max = 300) String authority,
            @Nullable @Size(max = 5_000) String note,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            Qualification.@Nullable Stage stage,
            @Nullable LocalDate since,
            @Nullable LocalDate expectedOn) {

        Qualification.Details details() {
            return new Qualification.Details(name, occupation, authority, note);
        }

        LocalDate sinceOrToday() {
            return since == null ? LocalDate.now(ZoneOffset.UTC) : since;
        }
    }

    @GetMapping("/cases/{id}/career-plan")
    @PreAuthorize("hasAuthority('case:read')")
    ResponseEntity<CareerPlans.CareerPlan> career(@PathVariable UUID id) {
        cases.toRead(id);
        audit.record("read-career-plan", "case", id);
        CareerPlans.Stored stored = plans.of(id);
        return ResponseEntity.ok().eTag(IfMatch.tag(stored.version())).body(stored.plan());
    }

    /** An empty plan that nobody has written yet has version 0. */
    @PutMapping("/cases/{id}/career-plan")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<CareerPlans.CareerPlan> write(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody CareerPlans.CareerPlan form) {
        ClientCase of = cases.toWrite(id);
        long version = plans.write(of, IfMatch.version(read), form);
        audit.record("write-career-plan", "case", id);
        return ResponseEntity.ok().eTag(IfMatch.tag(version)).body(form);
    }

    @PostMapping("/cases/{id}/qualifications")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.QualificationView> enter(
            @PathVariable UUID id,
            @Valid @RequestBody QualificationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID made = requests.once(key, form, () -> {
            ClientCase of = cases.toWrite(id);
            if (qualifications.findById(form.id()).isPresent()) {
                throw new Conflict("Another qualification has this id.");
            }
            byte[] details = writings.sealed(form.details(), form.id());
            qualifications.saveAndFlush(
                    new Qualification(form.id(), of, details, form.country(), form.sinceOrToday(), form.expectedOn()));
            audit.record("enter-qualification", "case", id);
            return form.id();
        });
        return answer(HttpStatus.CREATED, find(made));
    }

    @PutMapping("/qualifications/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.QualificationView> follow(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody QualificationForm form) {
        Qualification one = find(id);
        cases.toWrite(one.caseId());
        IfMatch.require(read, one.version());
        one.change(
                writings.sealed(form.details(), id),
                form.country(),
                form.stage() == null ? one.stage() : form.stage(),
                form.sinceOrToday(),
                form.expectedOn());
        audit.record("follow-qualification", "case", one.caseId());
        return answer(HttpStatus.OK, qualifications.saveAndFlush(one));
    }

    private Qualification find(UUID id) {
        return qualifications.findById(id).orElseThrow(() -> new NotFound("That qualification"));
    }

    private ResponseEntity<PlanViews.QualificationView> answer(HttpStatus status, Qualification one) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(one.version())).body(views.of(one));
    }
}
