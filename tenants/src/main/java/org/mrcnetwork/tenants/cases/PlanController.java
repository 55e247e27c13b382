package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
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
import org.springframework.web.bind.annotation.RestController;

/** The goals of a case, and the actions towards each. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class PlanController {

    private final Goals goals;
    private final PlannedActions actions;
    private final FindingCases cases;
    private final CaseTeamFiles teams;
    private final PlanViews views;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    PlanController(
            Goals goals,
            PlannedActions actions,
            FindingCases cases,
            CaseTeamFiles teams,
            PlanViews views,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.goals = goals;
        this.actions = actions;
        this.cases = cases;
        this.teams = teams;
        this.views = views;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    record GoalForm(
            @NotNull UUID id,
            Goal.@NotNull Area area,
            @NotBlank @Size(max = 2_000) String wording,
            @Nullable LocalDate byWhen,
            Goal.@Nullable State state) {}

    record ColleagueForm(
            @NotNull UUID id, @NotBlank @Size(max = 200) String name) {

        Person person() {
            return new Person(id, name.strip());
        }
    }

    /** @param colleague who does it, exactly when {@code who} says that a colleague does */
    record ActionForm(
            @NotNull UUID id,
            PlannedAction.@NotNull Who who,
            @Nullable @Valid ColleagueForm colleague,
            @NotBlank @Size(max = 2_000) String wording,
            @Nullable LocalDate dueOn) {

        @Nullable
        Person doer() {
            if ((who == PlannedAction.Who.COLLEAGUE) != (colleague != null)) {
                throw new InvalidRequest("#/colleague", "required", "Say which colleague does it, or that none does.");
            }
            return colleague == null ? null : colleague.person();
        }
    }

    @GetMapping("/cases/{id}/plan")
    @PreAuthorize("hasAuthority('case:read')")
    PlanViews.PlanView plan(@PathVariable UUID id) {
        cases.toRead(id);
        audit.record("read-plan", "case", id);
        return views.of(id);
    }

    @PostMapping("/cases/{id}/goals")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.GoalView> set(
            @PathVariable UUID id,
            @Valid @RequestBody GoalForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID made = requests.once(key, form, () -> {
            ClientCase of = cases.toWrite(id);
            requireNew(goals.findById(form.id()).isPresent());
            goals.saveAndFlush(new Goal(
                    form.id(),
                    of,
                    form.area(),
                    writings.sealed(form.wording(), form.id()),
                    form.byWhen(),
                    Person.speaking()));
            audit.record("set-goal", "case", id);
            return form.id();
        });
        return answer(HttpStatus.CREATED, goal(made));
    }

    @PutMapping("/goals/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.GoalView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody GoalForm form) {
        Goal goal = goal(id);
        cases.toWrite(goal.caseId());
        IfMatch.require(read, goal.version());
        goal.change(
                form.area(),
                writings.sealed(form.wording(), id),
                form.byWhen(),
                form.state() == null ? goal.state() : form.state());
        audit.record("change-goal", "case", goal.caseId());
        return answer(HttpStatus.OK, goals.saveAndFlush(goal));
    }

    @PostMapping("/goals/{id}/actions")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.ActionView> plan(
            @PathVariable UUID id,
            @Valid @RequestBody ActionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID made = requests.once(key, form, () -> {
            Goal goal = goal(id);
            ClientCase of = cases.toWrite(goal.caseId());
            requireNew(actions.findById(form.id()).isPresent());
            teams.requireMayKnow(of.clientId(), form.doer(), "#/colleague");
            byte[] sealed = writings.sealed(form.wording(), form.id());
            actions.saveAndFlush(new PlannedAction(form.id(), goal, of, form.who(), form.doer(), sealed, form.dueOn()));
            audit.record("plan-action", "case", of.id());
            return form.id();
        });
        return answer(HttpStatus.CREATED, action(made));
    }

    @PutMapping("/actions/{id}")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.ActionView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody ActionForm form) {
        PlannedAction action = toWrite(id);
        IfMatch.require(read, action.version());
        teams.requireMayKnow(cases.toRead(action.caseId()).clientId(), form.doer(), "#/colleague");
        action.change(form.who(), form.doer(), writings.sealed(form.wording(), id), form.dueOn());
        audit.record("change-action", "case", action.caseId());
        return answer(HttpStatus.OK, actions.saveAndFlush(action));
    }

    /** Says that it is done; saying it again changes nothing. */
    @PutMapping("/actions/{id}/done")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.ActionView> done(@PathVariable UUID id) {
        PlannedAction action = toWrite(id);
        action.done(Person.speaking());
        audit.record("do-action", "case", action.caseId());
        return answer(HttpStatus.OK, actions.saveAndFlush(action));
    }

    @DeleteMapping("/actions/{id}/done")
    @PreAuthorize("hasAuthority('case:write')")
    ResponseEntity<PlanViews.ActionView> notDone(@PathVariable UUID id) {
        PlannedAction action = toWrite(id);
        action.notDoneAfterAll();
        audit.record("take-back-action", "case", action.caseId());
        return answer(HttpStatus.OK, actions.saveAndFlush(action));
    }

    private PlannedAction toWrite(UUID id) {
        PlannedAction action = action(id);
        cases.toWrite(action.caseId());
        return action;
    }

    private static void requireNew(boolean there) {
        if (there) {
            throw new Conflict("Something else has this id.");
        }
    }

    private Goal goal(UUID id) {
        return goals.findById(id).orElseThrow(() -> new NotFound("That goal"));
    }

    private PlannedAction action(UUID id) {
        return actions.findById(id).orElseThrow(() -> new NotFound("That action"));
    }

    private ResponseEntity<PlanViews.GoalView> answer(HttpStatus status, Goal goal) {
        List<PlannedAction> towards = actions.findAllByGoalIdOrderBySetAtAscIdAsc(goal.id());
        return ResponseEntity.status(status).eTag(IfMatch.tag(goal.version())).body(views.of(goal, towards));
    }

    private ResponseEntity<PlanViews.ActionView> answer(HttpStatus status, PlannedAction action) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(action.version())).body(views.of(action));
    }
}
