package org.mrcnetwork.tenants.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and leads them from step to step. */
@Service
@Transactional
class LeadingCases {

    private final ClientCases cases;
    private final FindingCases finding;
    private final CaseHistory history;
    private final Assessments assessments;
    private final Goals goals;
    private final SignOffs signOffs;
    private final ClientFiles clients;
    private final CaseTeamFiles teams;
    private final AuditLog audit;

    LeadingCases(
            ClientCases cases,
            FindingCases finding,
            CaseHistory history,
            Assessments assessments,
            Goals goals,
            SignOffs signOffs,
            ClientFiles clients,
            CaseTeamFiles teams,
            AuditLog audit) {
        this.cases = cases;
        this.finding = finding;
        this.history = history;
        this.assessments = assessments;
        this.goals = goals;
        this.signOffs = signOffs;
        this.clients = clients;
        this.teams = teams;
        this.audit = audit;
    }

    /** Whoever opens the first case of somebody without a team is the case manager, until another is named. */
    ClientCase open(UUID id, UUID client, byte[] about, ClientCase.Beginning beginning) {
        clients.requireExists(client);
        if (cases.findById(id).isPresent()) {
            throw new Conflict("Another case has this id.");
        }
        ClientCase opened = cases.saveAndFlush(new ClientCase(id, client, about, beginning, Person.speaking()));
        history.add(opened, null);
        teams.beginUnlessStaffed(client);
        audit.record("open-case", "client", client);
        return opened;
    }

    ClientCase proceed(UUID id, @Nullable String read, Step to, @Nullable String note) {
        ClientCase one = atHand(id, read);
        one.proceed(to);
        if (to == Step.GOALS_AND_PLAN && !assessments.existsByCaseIdAndCompletedAtIsNotNull(id)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "assessment-missing",
                    "Complete an assessment first: goals follow from needs.");
        }
        if (to == Step.IMPLEMENTATION && !goals.existsByCaseId(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "goals-missing", "Agree on a goal with the client first.");
        }
        return taken(one, note, "step");
    }

    ClientCase terminate(UUID id, @Nullable String read, ClientCase.Ending ending, @Nullable String note) {
        ClientCase one = atHand(id, read);
        one.terminate(ending);
        return taken(one, note, "terminate-case");
    }

    private ClientCase atHand(UUID id, @Nullable String read) {
        ClientCase one = finding.toRead(id);
        IfMatch.require(read, one.version());
        if (signOffs.existsByCaseIdAndState(id, SignOff.State.ASKED)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "sign-off-open",
                    "A supervisor was asked to look at the case. Await the answer.");
        }
        return one;
    }

    private ClientCase taken(ClientCase one, @Nullable String note, String action) {
        ClientCase saved = cases.saveAndFlush(one);
        history.add(saved, note);
        finding.written(saved.id());
        audit.record(action, "case", saved.id());
        return saved;
    }
}
