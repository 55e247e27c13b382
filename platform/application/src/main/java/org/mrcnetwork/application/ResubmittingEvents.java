package org.mrcnetwork.application;

import java.time.Duration;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.Staleness;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives events another chance whose listener failed, or which nobody is at work on any more: their process died, or the
 * database went away before it could be written down how the listener fared. Centre by centre, with the centre speaking:
 * without it a centre's publications are not even seen.
 */
@Component
class ResubmittingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ResubmittingEvents.class);

    private final CentreLogins logins;
    private final IncompleteEventPublications publications;
    private final EventPublicationRegistry registry;
    private final ResubmissionOptions oldEnough;
    private final Staleness abandoned;

    ResubmittingEvents(
            CentreLogins logins,
            IncompleteEventPublications publications,
            EventPublicationRegistry registry,
            @Value("${mrc.events.resubmit-after:PT1M}") Duration age) {
        this.logins = logins;
        this.publications = publications;
        this.registry = registry;
        this.oldEnough = ResubmissionOptions.defaults().withMinAge(age);
        // No statement takes longer than half a minute, so no listener is still at work after that.
        this.abandoned = _ -> age;
    }

    @Scheduled(fixedDelayString = "${mrc.events.resubmit-every:PT1M}", initialDelayString = "PT20S")
    void resubmit() {
        try {
            resubmitAsSpeaker();
            logins.ready().forEach(this::resubmitOf);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Events wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void resubmitOf(UUID centre) {
        try {
            Tenancy.runAs(logins.of(centre), this::resubmitAsSpeaker);
        } catch (Refusal e) {
            LOG.info("Events of centre {} wait: it is not available", centre);
        }
    }

    private void resubmitAsSpeaker() {
        registry.markStalePublicationsFailed(abandoned);
        publications.resubmitIncompletePublications(oldEnough);
    }
}
