package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking a supervisor to sign off what is planned, where a team wants that. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class SignOffController {

    private final SignOffs signOffs;
    private final FindingCases cases;
    private final PlanViews views;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    SignOffController(
            SignOffs signOffs,
            FindingCases cases,
            PlanViews views,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.signOffs = signOffs;
        this.cases = cases;
        this.views = views;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    record SignOffForm(
            @NotNull UUID id, @NotBlank @Size(max = 5_000) String question) {}

    record SignOffAnswer(
            @NotNull Boolean agreed,
            @Nullable @Size(max = 5_000) String remark) {}

    @PostMapping("/cases/{id}/sign-offs")
    @PreAuthorize("hasAuthority('case:write')")
    @ResponseStatus(HttpStatus.CREATED)
    PlanViews.SignOffView ask(
            @PathVariable UUID id,
            @Valid @RequestBody SignOffForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID made = requests.once(key, form, () -> {
            ClientCase of = cases.toWrite(id);
            if (signOffs.existsByCaseIdAndState(id, SignOff.State.ASKED)) {
                throw new Refusal(HttpStatus.CONFLICT, "sign-off-open", "A supervisor was asked already.");
            }
            signOffs.saveAndFlush(
                    new SignOff(form.id(), of, writings.sealed(form.question(), form.id()), Person.speaking()));
            audit.record("ask-sign-off", "case", id);
            return form.id();
        });
        return views.of(find(made));
    }

    @PutMapping("/sign-offs/{id}")
    @PreAuthorize("hasAuthority('case:supervise')")
    PlanViews.SignOffView answer(@PathVariable UUID id, @Valid @RequestBody SignOffAnswer form) {
        SignOff one = find(id);
        one.answer(form.agreed(), writings.sealedOrNull(form.remark(), id), Person.speaking());
        cases.written(one.caseId());
        audit.record(form.agreed() ? "sign-off" : "refuse-sign-off", "case", one.caseId());
        return views.of(signOffs.saveAndFlush(one));
    }

    @DeleteMapping("/sign-offs/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    PlanViews.SignOffView withdraw(@PathVariable UUID id) {
        SignOff one = find(id);
        one.withdraw(Person.speaking());
        audit.record("withdraw-sign-off", "case", one.caseId());
        return views.of(signOffs.saveAndFlush(one));
    }

    private SignOff find(UUID id) {
        return signOffs.findById(id).orElseThrow(() -> new NotFound("That sign-off"));
    }
}
