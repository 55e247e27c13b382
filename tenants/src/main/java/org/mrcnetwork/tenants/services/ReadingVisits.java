package org.mrcnetwork.tenants.services;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts as they are shown: with their words, what was added, and whether the client was new. */
@Component
class ReadingVisits {

    private final Visits visits;
    private final VisitNotes notes;
    private final VisitHistory history;

    ReadingVisits(Visits visits, VisitNotes notes, VisitHistory history) {
        this.visits = visits;
        this.notes = notes;
        this.history = history;
    }

    List<VisitView> views(List<Visit> found) {
        List<UUID> ids = found.stream().map(Visit::id).toList();
        Set<UUID> corrected = history.corrected(ids);
        Map<UUID, List<VisitHistory.VisitAddition>> additions = history.additions(ids);
        return found.stream()
                .map(visit -> VisitView.of(
                        visit,
                        visit.particulars(),
                        notes.of(visit),
                        new VisitView.Beside(
                                cameBefore(visit, found),
                                corrected.contains(visit.id()),
                                additions.getOrDefault(visit.id(), List.of()))))
                .toList();
    }

    VisitView view(Visit visit) {
        return views(List.of(visit)).getFirst();
    }

    /** The contact as it was before each of its corrections, the latest first. */
    List<VisitView> earlier(Visit visit) {
        return history.earlier(visit).stream()
                .map(before -> VisitView.of(
                        visit,
                        before.particulars(),
                        before.notes(),
                        new VisitView.Beside(before.particulars().cameBefore(), false, List.of())))
                .toList();
    }

    /** In a client's whole list, the latest first, only the last one is of somebody new. */
    private @Nullable Boolean cameBefore(Visit visit, List<Visit> among) {
        UUID client = visit.clientId();
        if (client == null) {
            return visit.particulars().cameBefore();
        }
        int place = among.indexOf(visit);
        return (place + 1 < among.size() && client.equals(among.get(place + 1).clientId()))
                || visits.cameBefore(client, visit.particulars().at(), visit.id());
    }
}
