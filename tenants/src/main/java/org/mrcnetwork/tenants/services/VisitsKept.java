package org.mrcnetwork.tenants.services;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** The client's visits, with what was advised, what was added, and what they said before they were corrected. */
@Component
class VisitsKept implements KeptAboutClient {

    private final Visits visits;
    private final ReadingVisits reading;

    VisitsKept(Visits visits, ReadingVisits reading) {
        this.visits = visits;
        this.reading = reading;
    }

    @Override
    public String room() {
        return "visits";
    }

    /** @param earlier before each correction, the latest first */
    record Kept(@JsonUnwrapped VisitView visit, List<VisitView> earlier) {}

    @Override
    public List<Kept> about(UUID client) {
        return visits.of(client).stream()
                .map(visit -> new Kept(reading.view(visit), reading.earlier(visit)))
                .toList();
    }
}
