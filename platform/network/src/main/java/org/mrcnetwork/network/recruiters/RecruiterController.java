package org.mrcnetwork.network.recruiters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.recruiters.RecruiterFacts.RecruiterForm;
import org.mrcnetwork.network.recruiters.RecruiterViews.RecruiterSummary;
import org.mrcnetwork.network.recruiters.RecruiterViews.RecruiterView;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of recruitment agencies: read by everybody, each entry written by the centre that keeps it. */
@RestController
@RequestMapping("/api/v1/recruiters")
class RecruiterController {

    private final FindingRecruiters finding;
    private final KeepingRecruiters keeping;
    private final RecruiterViews views;

    RecruiterController(FindingRecruiters finding, KeepingRecruiters keeping, RecruiterViews views) {
        this.finding = finding;
        this.keeping = keeping;
        this.views = views;
    }

    record RecruiterPage(
            List<RecruiterSummary> items, @Nullable String next) {}

    /** @param dueOn by when somebody must make sure again; after today, within a year */
    record RecruiterCheckForm(@NotNull LocalDate dueOn) {}

    /**
     * @param q words of its names, misspelt or unfinished as they may be
     * @param country ISO 3166-1 alpha-2, where it is established or to which it sends people
     * @param status of the licence today
     */
    @GetMapping
    @PreAuthorize("hasAuthority('directory:read')")
    RecruiterPage find(
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable LicenceStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        if (country != null && !country.isBlank() && !UsableFacts.isCountry(country)) {
            throw new InvalidRequest("#/country", "unknown-value", "Not an ISO 3166 code of two letters.");
        }
        LocalDate today = KeepingRecruiters.today();
        var wanted =
                new FindingRecruiters.Wanted(q, country == null || country.isBlank() ? null : country, status, today);
        List<Recruiter> found = finding.find(wanted, PageCursor.read(after), limit + 1);
        Recruiter last = found.size() > limit ? found.get(limit - 1) : null;
        return new RecruiterPage(
                found.stream()
                        .limit(limit)
                        .map(recruiter -> RecruiterSummary.from(recruiter, today))
                        .toList(),
                last == null ? null : new PageCursor(last.enteredAt(), last.id()).text());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('directory:read')")
    ResponseEntity<RecruiterView> show(@PathVariable UUID id) {
        return answer(HttpStatus.OK, keeping.get(id));
    }

    /** The same id again answers with what is there. */
    @PostMapping
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<RecruiterView> add(@Valid @RequestBody RecruiterForm form) {
        return answer(HttpStatus.CREATED, keeping.add(form.id(), form.facts(), form.dueOn()));
    }

    /** @throws Refusal 409 when another centre keeps it, 412 when it has changed since it was read */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<RecruiterView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RecruiterForm form) {
        if (!form.id().equals(id)) {
            throw new InvalidRequest("#/id", "invalid", "That is another agency's id.");
        }
        return answer(HttpStatus.OK, keeping.change(id, IfMatch.version(read), form.facts(), form.dueOn()));
    }

    /** That the entry, as it was read, is true. */
    @PostMapping("/{id}/check")
    @PreAuthorize("hasAuthority('directory:keep')")
    ResponseEntity<RecruiterView> check(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody RecruiterCheckForm form) {
        return answer(HttpStatus.OK, keeping.verify(id, IfMatch.version(read), form.dueOn()));
    }

    private ResponseEntity<RecruiterView> answer(HttpStatus status, Recruiter recruiter) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(recruiter.version()))
                .body(views.of(recruiter));
    }
}
