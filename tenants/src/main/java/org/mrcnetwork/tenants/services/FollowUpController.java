package org.mrcnetwork.tenants.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was promised at a contact until a day: due, overdue, done (handbook 3.2). */
@RestController
@RequestMapping("/api/v1")
@Transactional
class FollowUpController {

    private static final int PAGE = 50;
    private static final int DAYS_AHEAD = 7;

    private final Visits visits;
    private final ReadingVisits reading;
    private final VisitNotes notes;
    private final ClientFiles clients;
    private final AuditLog audit;
    private final CentreClock clock;

    FollowUpController(
            Visits visits,
            ReadingVisits reading,
            VisitNotes notes,
            ClientFiles clients,
            AuditLog audit,
            CentreClock clock) {
        this.visits = visits;
        this.reading = reading;
        this.notes = notes;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param client nobody, when the contact was anonymous
     * @param reaching how the client wants to be reached, when the client said so
     */
    record DueView(
            UUID visit,
            ClientFiles.@Nullable ClientName client,
            ClientFiles.@Nullable Reaching reaching,
            ServiceType service,
            LocalDate on,
            @Nullable String note) {}

    /** @param more whether there are others beyond these 50 */
    record DueList(List<DueView> items, boolean more) {}

    /**
     * What is overdue, and what is to be followed up until that day (a week ahead when none is named), by the centre's clock. Whoever
     * reads this list has read what was promised to each client on it, and the audit log says so.
     */
    @GetMapping("/follow-ups")
    @PreAuthorize("hasAuthority('visit:read')")
    DueList due(@RequestParam(required = false) @Nullable LocalDate until) {
        LocalDate last = until == null ? clock.today().plusDays(DAYS_AHEAD) : until;
        List<Visit> found = visits.due(last, Limit.of(PAGE + 1));
        List<Visit> shown = found.stream().limit(PAGE).toList();
        audit.recordEach("read", "visit", shown.stream().map(Visit::id).toList());
        Map<UUID, ClientFiles.ClientName> names = clients.names(
                shown.stream().map(Visit::clientId).filter(Objects::nonNull).toList());
        return new DueList(shown.stream().flatMap(visit -> due(visit, names)).toList(), found.size() > PAGE);
    }

    private Stream<DueView> due(Visit visit, Map<UUID, ClientFiles.ClientName> names) {
        LocalDate on = visit.particulars().followUpOn();
        UUID client = visit.clientId();
        if (on == null) {
            return Stream.empty();
        }
        return Stream.of(new DueView(
                visit.id(),
                client == null ? null : names.get(client),
                client == null ? null : clients.reaching(client),
                visit.particulars().service(),
                on,
                notes.of(visit).followUp()));
    }

    /** Says that it has been followed up; saying it again changes nothing. */
    @PutMapping("/visits/{id}/followed-up")
    @PreAuthorize("hasAuthority('visit:read') and hasAuthority('visit:log')")
    VisitView followedUp(@PathVariable UUID id) {
        Visit visit = toFollowUp(id);
        visit.followedUp(Person.speaking());
        audit.record("follow-up", "visit", id);
        return reading.view(visits.save(visit));
    }

    /** Takes that back. */
    @DeleteMapping("/visits/{id}/followed-up")
    @PreAuthorize("hasAuthority('visit:read') and hasAuthority('visit:log')")
    VisitView notFollowedUp(@PathVariable UUID id) {
        Visit visit = toFollowUp(id);
        visit.notFollowedUpAfterAll();
        audit.record("take-back-follow-up", "visit", id);
        return reading.view(visits.save(visit));
    }

    private Visit toFollowUp(UUID id) {
        return visits.findById(id)
                .filter(visit -> visit.particulars().followUpOn() != null)
                .orElseThrow(() -> new NotFound("A visit with something to follow up"));
    }
}
