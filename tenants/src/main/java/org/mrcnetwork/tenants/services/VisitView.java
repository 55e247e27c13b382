package org.mrcnetwork.tenants.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.Gender;

/**
 * A contact as staff with the permission {@code visit:read} see it.
 *
 * @param cameBefore whether it is a returning client; unknown of somebody anonymous who did not say
 * @param corrected whether it said something else before
 * @param version of the contact, for {@code If-Match}
 */
record VisitView(
        UUID id,
        @Nullable UUID clientId,
        @Nullable Gender gender,
        @Nullable Boolean cameBefore,
        Instant at,
        Channel channel,
        @Nullable ContactReason reason,
        ServiceType service,
        List<ServiceType> furtherServices,
        Depth depth,
        @Nullable ContactResult result,
        VisitForm.@Nullable NotGiven notGiven,
        boolean helpedWithForms,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable String advice,
        VisitForm.@Nullable FollowUp followUp,
        @Nullable FollowedUp followedUp,
        Instant loggedAt,
        Person loggedBy,
        boolean corrected,
        List<VisitHistory.VisitAddition> additions,
        long version) {

    record FollowedUp(Instant at, Person by) {}

    /** What changes with a visit's history. */
    record Beside(@Nullable Boolean cameBefore, boolean corrected, List<VisitHistory.VisitAddition> additions) {}

    static VisitView of(Visit visit, Particulars p, VisitNotes.Notes notes, Beside beside) {
        Instant at = visit.followedUpAt();
        Person by = visit.followedUpBy();
        return new VisitView(
                visit.id(),
                visit.clientId(),
                p.gender(),
                beside.cameBefore(),
                p.at(),
                p.channel(),
                p.reason(),
                p.service(),
                p.furtherServices(),
                p.depth(),
                p.result(),
                p.unmetService() == null || p.unmetBecause() == null
                        ? null
                        : new VisitForm.NotGiven(p.unmetService(), p.unmetBecause(), notes.alternative()),
                p.helpedWithForms(),
                p.minutes(),
                notes.place(),
                notes.purpose(),
                notes.advice(),
                p.followUpOn() == null
                        ? null
                        : new VisitForm.FollowUp(p.followUpOn(), notes.followUp(), p.remindClient()),
                at == null || by == null ? null : new FollowedUp(at, by),
                visit.loggedAt(),
                visit.loggedBy(),
                beside.corrected(),
                beside.additions(),
                visit.version());
    }
}
