package org.mrcnetwork.tenants.services;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.directory.ServiceType;
import org.springframework.stereotype.Component;

/** What reporting may ask about a visit: never its notes. */
@Component
public class VisitFacts {

    private final Visits visits;

    VisitFacts(Visits visits) {
        this.visits = visits;
    }

    public record Facts(UUID client, Instant at, ServiceType service) {}

    public Optional<Facts> of(UUID visit) {
        return visits.findById(visit).map(found -> new Facts(found.clientId(), found.at(), found.service()));
    }
}
