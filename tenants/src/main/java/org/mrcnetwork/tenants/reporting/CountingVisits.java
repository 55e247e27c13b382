package org.mrcnetwork.tenants.reporting;

import java.time.YearMonth;
import java.util.UUID;
import org.mrcnetwork.network.insight.Facts;
import org.mrcnetwork.network.insight.VisitFact;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.Gender;
import org.mrcnetwork.tenants.services.VisitFacts;
import org.mrcnetwork.tenants.services.VisitLogged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts each visit once, as it was last corrected, in the month in which it took place where the centre is. */
@Component
class CountingVisits {

    private final VisitFacts visits;
    private final ClientFiles clients;
    private final Facts facts;
    private final CentreClock clock;

    CountingVisits(VisitFacts visits, ClientFiles clients, Facts facts, CentreClock clock) {
        this.visits = visits;
        this.clients = clients;
        this.facts = facts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(VisitLogged logged) {
        visits.of(logged.visit()).ifPresent(visit -> {
            YearMonth month = YearMonth.from(visit.at().atZone(clock.zone()));
            facts.record(logged.visit(), visit.revision(), new VisitFact(month, gender(visit), visit.service()));
        });
    }

    private String gender(VisitFacts.Facts visit) {
        UUID client = visit.client();
        if (client != null) {
            return clients.genderOf(client);
        }
        Gender said = visit.gender();
        return (said == null ? Gender.NOT_STATED : said).code();
    }
}
