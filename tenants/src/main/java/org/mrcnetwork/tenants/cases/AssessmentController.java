package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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

/** The assessments of a case. Of those of exploitation nobody learns who may not make them. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class AssessmentController {

    private final Assessments assessments;
    private final FindingCases cases;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    AssessmentController(
            Assessments assessments,
            FindingCases cases,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.assessments = assessments;
        this.cases = cases;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    record NewAssessment(
            @NotNull UUID id,
            @NotNull AssessmentKind kind,
            @NotNull @Size(max = 100) Map<String, @NotNull @Size(max = 40) List<@NotNull String>> answers) {}

    record AnswersForm(@NotNull @Size(max = 100) Map<String, @NotNull @Size(max = 40) List<@NotNull String>> answers) {}

    record AssessmentView(
            UUID id,
            UUID caseId,
            AssessmentKind kind,
            String questionSet,
            Map<String, List<String>> answers,
            Instant startedAt,
            Person startedBy,
            @Nullable Instant completedAt,
            @Nullable Person completedBy,
            long version) {}

    record AssessmentList(
            List<AssessmentView> items, @Nullable String next) {}

    /** The answers as they are encrypted. */
    private static final class Answers extends TreeMap<String, List<String>> {}

    @GetMapping("/cases/{id}/assessments")
    @PreAuthorize("hasAuthority('case:read')")
    AssessmentList of(@PathVariable UUID id) {
        cases.toRead(id);
        audit.record("read-assessments", "case", id);
        return new AssessmentList(
                assessments.findAllByCaseIdOrderByStartedAtDescIdDesc(id).stream()
                        .filter(assessment -> assessment.kind().speakerMay())
                        .map(this::view)
                        .toList(),
                null);
    }

    @PostMapping("/cases/{id}/assessments")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<AssessmentView> start(
            @PathVariable UUID id,
            @Valid @RequestBody NewAssessment form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (!form.kind().speakerMay()) {
            throw new AccessDeniedException("Not trained for this assessment");
        }
        UUID made = requests.once(key, form, () -> {
            ClientCase of = cases.toWrite(id);
            if (assessments.findById(form.id()).isPresent()) {
                throw new Conflict("Another assessment has this id.");
            }
            byte[] sealed = checked(form.kind(), form.answers(), form.id());
            assessments.saveAndFlush(new Assessment(form.id(), of, form.kind(), sealed, Person.speaking()));
            audit.record("start-assessment", "case", id);
            return form.id();
        });
        return answer(HttpStatus.CREATED, find(made));
    }

    @GetMapping("/assessments/{id}")
    @PreAuthorize("hasAuthority('case:read')")
    ResponseEntity<AssessmentView> read(@PathVariable UUID id) {
        Assessment found = find(id);
        audit.record("read", "assessment", id);
        return answer(HttpStatus.OK, found);
    }

    @PutMapping("/assessments/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<AssessmentView> answers(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody AnswersForm form) {
        Assessment found = toWrite(id, read);
        found.answer(checked(found.kind(), form.answers(), id));
        audit.record("answer", "assessment", id);
        return answer(HttpStatus.OK, assessments.saveAndFlush(found));
    }

    /** From now on it does not change. */
    @PostMapping("/assessments/{id}/completion")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<AssessmentView> complete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        Assessment found = toWrite(id, read);
        Map<String, List<String>> answers = answers(found);
        for (Question question : QuestionSets.of(found.kind())) {
            if (question.required()
                    && answers.getOrDefault(question.id(), List.of()).isEmpty()) {
                throw new InvalidRequest("#/answers/" + question.id(), "required", "This has to be decided first.");
            }
        }
        found.complete(Person.speaking());
        audit.record("complete", "assessment", id);
        return answer(HttpStatus.OK, assessments.saveAndFlush(found));
    }

    private Assessment toWrite(UUID id, @Nullable String read) {
        Assessment found = find(id);
        cases.toWrite(found.caseId());
        IfMatch.require(read, found.version());
        return found;
    }

    private Assessment find(UUID id) {
        return assessments
                .findById(id)
                .filter(found -> found.kind().speakerMay())
                .orElseThrow(() -> new NotFound("That assessment"));
    }

    private byte[] checked(AssessmentKind kind, Map<String, List<String>> answers, UUID id) {
        Answers kept = new Answers();
        for (Question question : QuestionSets.of(kind)) {
            List<String> given = answers.getOrDefault(question.id(), List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .toList();
            question.requireAnswers(given);
            if (!given.isEmpty()) {
                kept.put(question.id(), given);
            }
        }
        answers.keySet().stream()
                .filter(asked -> QuestionSets.of(kind).stream()
                        .noneMatch(question -> question.id().equals(asked)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidRequest("#/answers", "unknown-value", "There is no such question.");
                });
        return writings.sealed(kept, id);
    }

    private Answers answers(Assessment assessment) {
        return writings.opened(assessment.answers(), assessment.id(), Answers.class);
    }

    private ResponseEntity<AssessmentView> answer(HttpStatus status, Assessment assessment) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(assessment.version()))
                .body(view(assessment));
    }

    private AssessmentView view(Assessment one) {
        return new AssessmentView(
                one.id(),
                one.caseId(),
                one.kind(),
                one.questionSet(),
                answers(one),
                one.startedAt(),
                one.startedBy(),
                one.completedAt(),
                one.completedBy(),
                one.version());
    }
}
