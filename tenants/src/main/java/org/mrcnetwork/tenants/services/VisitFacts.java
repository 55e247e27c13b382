package org.mrcnetwork.tenants.services;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenants.clients.Gender;
import org.springframework.stereotype.Component;

/** What reporting may ask about a visit: never its notes. */
@Component
public class VisitFacts {

    private final Visits visits;

    VisitFacts(Visits visits) {
        this.visits = visits;
    }

    /**
     * Of a client, or of somebody anonymous whose gender is all that is known.
     *
     * @param service the main one: a contact counts once, whatever else was done in it
     * @param revision grows with each correction
     */
    public record Facts(
            @Nullable UUID client, @Nullable Gender gender, Instant at, ServiceType service, long revision) {}

    public Optional<Facts> of(UUID visit) {
        return visits.findById(visit)
                .map(found -> new Facts(
                        found.clientId(),
                        found.particulars().gender(),
                        found.particulars().at(),
                        found.particulars().service(),
                        found.version()));
    }
}
