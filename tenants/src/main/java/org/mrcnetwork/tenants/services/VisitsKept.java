package org.mrcnetwork.tenants.services;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** The client's visits, with what was advised. */
@Component
class VisitsKept implements KeptAboutClient {

    private final Visits visits;
    private final VisitController views;

    VisitsKept(Visits visits, VisitController views) {
        this.visits = visits;
        this.views = views;
    }

    @Override
    public String room() {
        return "visits";
    }

    @Override
    public List<VisitController.VisitView> about(UUID client) {
        return visits.findAllByClientIdOrderByAtDescIdDesc(client).stream()
                .map(views::view)
                .toList();
    }
}
