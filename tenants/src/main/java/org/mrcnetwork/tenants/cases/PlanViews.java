package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.stereotype.Component;

/** How goals and plan of a case are shown, each part with the version that a change of it names. */
@Component
class PlanViews {

    private final Goals goals;
    private final PlannedActions actions;
    private final Reviews reviews;
    private final Qualifications qualifications;
    private final SignOffs signOffs;
    private final Writings writings;

    PlanViews(
            Goals goals,
            PlannedActions actions,
            Reviews reviews,
            Qualifications qualifications,
            SignOffs signOffs,
            Writings writings) {
        this.goals = goals;
        this.actions = actions;
        this.reviews = reviews;
        this.qualifications = qualifications;
        this.signOffs = signOffs;
        this.writings = writings;
    }

    record ActionView(
            UUID id,
            UUID goalId,
            PlannedAction.Who who,
            @Nullable Person colleague,
            String wording,
            @Nullable LocalDate dueOn,
            @Nullable Instant doneAt,
            @Nullable Person doneBy,
            long version) {}

    record GoalView(
            UUID id,
            Goal.Area area,
            String wording,
            @Nullable LocalDate byWhen,
            Goal.State state,
            Person setBy,
            List<ActionView> actions,
            long version) {}

    record QualificationView(
            UUID id,
            String name,
            @Nullable String occupation,
            @Nullable String authority,
            @Nullable String note,
            String country,
            Qualification.Stage stage,
            List<Qualification.Stage> leadsTo,
            LocalDate stageSince,
            @Nullable LocalDate expectedOn,
            long version) {}

    record SignOffView(
            UUID id,
            String question,
            Instant askedAt,
            Person askedBy,
            SignOff.State state,
            @Nullable String remark,
            @Nullable Instant answeredAt,
            @Nullable Person answeredBy) {}

    record PlanView(
            List<GoalView> goals,
            List<Reviews.ReviewView> reviews,
            List<QualificationView> qualifications,
            List<SignOffView> signOffs) {}

    PlanView of(UUID one) {
        List<PlannedAction> all = actions.findAllByCaseIdOrderBySetAtAscIdAsc(one);
        return new PlanView(
                goals.findAllByCaseIdOrderBySetAtAscIdAsc(one).stream()
                        .map(goal -> of(
                                goal,
                                all.stream()
                                        .filter(action -> action.goalId().equals(goal.id()))
                                        .toList()))
                        .toList(),
                reviews.of(one),
                qualifications.findAllByCaseIdOrderByEnteredAtAscIdAsc(one).stream()
                        .map(this::of)
                        .toList(),
                signOffs.findAllByCaseIdOrderByAskedAtDescIdDesc(one).stream()
                        .map(this::of)
                        .toList());
    }

    GoalView of(Goal goal, List<PlannedAction> towards) {
        return new GoalView(
                goal.id(),
                goal.area(),
                writings.text(goal.wording(), goal.id()),
                goal.byWhen(),
                goal.state(),
                goal.setBy(),
                towards.stream().map(this::of).toList(),
                goal.version());
    }

    ActionView of(PlannedAction action) {
        return new ActionView(
                action.id(),
                action.goalId(),
                action.who(),
                action.colleague(),
                writings.text(action.wording(), action.id()),
                action.dueOn(),
                action.doneAt(),
                action.doneBy(),
                action.version());
    }

    QualificationView of(Qualification one) {
        Qualification.Details details = writings.opened(one.details(), one.id(), Qualification.Details.class);
        return new QualificationView(
                one.id(),
                details.name(),
                details.occupation(),
                details.authority(),
                details.note(),
                one.country(),
                one.stage(),
                one.stage().leadsTo().stream().sorted().toList(),
                one.stageSince(),
                one.expectedOn(),
                one.version());
    }

    SignOffView of(SignOff one) {
        return new SignOffView(
                one.id(),
                writings.text(one.question(), one.id()),
                one.askedAt(),
                one.askedBy(),
                one.state(),
                writings.textOrNull(one.remark(), one.id()),
                one.answeredAt(),
                one.answeredBy());
    }
}
