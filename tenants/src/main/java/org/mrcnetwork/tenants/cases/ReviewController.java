package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviewing a plan, and when it is looked at next. */
@RestController
@RequestMapping("/api/v1/cases/{id}/reviews")
@Transactional
class ReviewController {

    private final Reviews reviews;
    private final ClientCases all;
    private final FindingCases cases;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    ReviewController(
            Reviews reviews, ClientCases all, FindingCases cases, IdempotentRequests requests, AuditLog audit) {
        this.reviews = reviews;
        this.all = all;
        this.cases = cases;
        this.requests = requests;
        this.audit = audit;
    }

    record ReviewForm(
            @NotNull UUID id,
            Reviews.@NotNull Progress progress,
            @Nullable @Size(max = 10_000) String findings,
            @Nullable LocalDate nextOn) {}

    @PostMapping
    @PreAuthorize("hasAuthority('case:write')")
    @ResponseStatus(HttpStatus.CREATED)
    Reviews.ReviewView review(
            @PathVariable UUID id,
            @Valid @RequestBody ReviewForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID made = requests.once(key, form, () -> {
            ClientCase of = cases.toWrite(id);
            reviews.add(form.id(), of, form.progress(), form.findings(), form.nextOn());
            of.reviewNext(form.nextOn());
            all.saveAndFlush(of);
            audit.record("review", "case", id);
            return form.id();
        });
        cases.toRead(id);
        return reviews.of(id).stream()
                .filter(review -> review.id().equals(made))
                .findFirst()
                .orElseThrow(() -> new NotFound("That review"));
    }
}
