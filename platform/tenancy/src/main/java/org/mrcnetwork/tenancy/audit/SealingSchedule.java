package org.mrcnetwork.tenancy.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.SealingAudit.BrokenChain;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * When audit logs are sealed: of centres at work at once, of all now and then, and once a day each from its beginning.
 * Centre by centre, with the centre speaking.
 */
@Component
class SealingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final CentreLogins logins;
    private final RecentlyWritten written;
    private final SealingAudit sealing;

    SealingSchedule(CentreLogins logins, RecentlyWritten written, SealingAudit sealing) {
        this.logins = logins;
        this.written = written;
        this.sealing = sealing;
    }

    @Scheduled(fixedDelayString = "${mrc.audit.seal-every:PT30S}", initialDelayString = "${mrc.audit.seal-every:PT30S}")
    void sealWhereWritten() {
        written.centres().forEach(centre -> sealOf(centre, SealingAudit::seal));
    }

    @Scheduled(fixedDelayString = "${mrc.audit.seal-all-every:PT1H}", initialDelayString = "PT1M")
    void sealEveryCentre() {
        ready().forEach(centre -> sealOf(centre, SealingAudit::seal));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void sealEverythingEverywhere() {
        ready().forEach(centre -> sealOf(centre, SealingAudit::sealEverything));
    }

    private List<UUID> ready() {
        try {
            return logins.ready();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Audit logs wait to be sealed: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private void sealOf(UUID centre, Consumer<SealingAudit> how) {
        try {
            Tenancy.runAs(logins.of(centre), () -> how.accept(sealing));
        } catch (Refusal e) {
            LOG.info("The audit log of centre {} waits to be sealed: it is not available", centre);
        } catch (BrokenChain e) {
            LOG.error(
                    "The audit log of centre {} was tampered with and is sealed no further: {}",
                    centre,
                    e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The audit log of centre {} waits to be sealed", centre, e);
        }
    }
}
