package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.Reason;
import org.springframework.stereotype.Component;

/** How a case is shown. */
@Component
class CaseViews {

    private final Writings writings;
    private final CaseHistory history;

    CaseViews(Writings writings, CaseHistory history) {
        this.writings = writings;
        this.history = history;
    }

    /**
     * @param intention at first contact, to be set beside the outcome
     * @param leadsTo the steps that can follow
     */
    record CaseView(
            UUID id,
            UUID clientId,
            String about,
            Step step,
            List<Step> leadsTo,
            Intention intention,
            @Nullable Reason purpose,
            @Nullable String destination,
            @Nullable CaseOutcome outcome,
            @Nullable Reason outcomePurpose,
            @Nullable LocalDate reviewOn,
            Instant openedAt,
            Person openedBy,
            Instant writtenAt,
            List<CaseHistory.StepTaken> history,
            long version) {}

    CaseView of(ClientCase one) {
        ClientCase.Beginning beginning = one.beginning();
        ClientCase.Ending ending = one.ending();
        return new CaseView(
                one.id(),
                one.clientId(),
                writings.text(one.about(), one.id()),
                one.step(),
                one.step().leadsTo().stream().sorted().toList(),
                beginning.intention(),
                beginning.purpose(),
                beginning.destination(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.purpose(),
                one.reviewOn(),
                one.openedAt(),
                one.openedBy(),
                one.writtenAt(),
                history.of(one.id()),
                one.version());
    }
}
