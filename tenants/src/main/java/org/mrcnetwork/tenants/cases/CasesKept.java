package org.mrcnetwork.tenants.cases;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The client's cases with needs, goals and plan, the notes and the tasks. Signs of exploitation are shown by trained staff
 * and drafts by their writer, as everywhere.
 */
@Component
class CasesKept implements KeptAboutClient {

    private final ClientCases cases;
    private final Assessments assessments;
    private final CareerPlans careers;
    private final Tasks tasks;
    private final Notes notes;
    private final NoteViews noteViews;
    private final CaseViews views;
    private final PlanViews plans;
    private final Writings writings;

    CasesKept(
            ClientCases cases,
            Assessments assessments,
            CareerPlans careers,
            Tasks tasks,
            Notes notes,
            NoteViews noteViews,
            CaseViews views,
            PlanViews plans,
            Writings writings) {
        this.cases = cases;
        this.assessments = assessments;
        this.careers = careers;
        this.tasks = tasks;
        this.notes = notes;
        this.noteViews = noteViews;
        this.views = views;
        this.plans = plans;
        this.writings = writings;
    }

    record WholeCase(
            CaseViews.CaseView facts,
            List<AnsweredAssessment> assessments,
            PlanViews.PlanView plan,
            CareerPlans.CareerPlan career) {}

    record AnsweredAssessment(AssessmentKind kind, Object answers) {}

    record WrittenTask(String wording, Person assignee) {}

    record Kept(List<WholeCase> cases, List<NoteViews.NoteView> notes, List<WrittenTask> tasks) {}

    @Override
    public String room() {
        return "cases";
    }

    @Override
    public Kept about(UUID client) {
        return new Kept(
                cases.findAllByClientIdOrderByOpenedAtDescIdDesc(client).stream()
                        .map(this::whole)
                        .toList(),
                noteViews.of(notes.readableOf(client, Person.speaking().id(), Limit.unlimited())),
                tasks.about(client, Limit.unlimited()).stream()
                        .map(task -> new WrittenTask(writings.text(task.wording(), task.id()), task.assignee()))
                        .toList());
    }

    private WholeCase whole(ClientCase one) {
        return new WholeCase(
                views.of(one),
                assessments.findAllByCaseIdOrderByStartedAtDescIdDesc(one.id()).stream()
                        .filter(assessment -> assessment.kind().speakerMay())
                        .map(assessment -> new AnsweredAssessment(
                                assessment.kind(),
                                writings.opened(assessment.answers(), assessment.id(), Object.class)))
                        .toList(),
                plans.of(one.id()),
                careers.of(one.id()).plan());
    }
}
