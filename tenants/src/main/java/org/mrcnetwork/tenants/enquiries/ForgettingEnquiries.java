package org.mrcnetwork.tenants.enquiries;

import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what was sent by people who have no file here, on the day that was promised: who it was from, what it said, and
 * what was answered. That something came in and when stays, for the figures.
 */
@Component
public class ForgettingEnquiries {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingEnquiries.class);

    private final CentreLogins logins;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ForgettingEnquiries(CentreLogins logins, JdbcClient jdbc, TransactionTemplate transaction) {
        this.logins = logins;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${mrc.enquiries.forget-every:PT1H}", initialDelayString = "PT2M")
    public void forget() {
        try {
            logins.ready().forEach(this::forgetOf);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Enquiries wait to be forgotten for the database: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void forgetOf(UUID centre) {
        try {
            Tenancy.runAs(logins.of(centre), () -> transaction.executeWithoutResult(_ -> forgetHere()));
        } catch (Refusal e) {
            LOG.info("Enquiries of centre {} wait: it is not available", centre);
        }
    }

    private void forgetHere() {
        jdbc.sql("""
                DELETE FROM enquiry_answer a USING enquiry e
                WHERE e.id = a.enquiry_id AND e.client_id IS NULL AND e.delete_on < current_date""").update();
        jdbc.sql("""
                UPDATE enquiry SET contents = NULL, number_hash = NULL, version = version + 1
                WHERE contents IS NOT NULL AND client_id IS NULL AND delete_on < current_date""").update();
        jdbc.sql("DELETE FROM inbound_receipt WHERE received_at < now() - interval '90 days'")
                .update();
    }
}
