package org.mrcnetwork.tenants.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.network.mornings.TellingStaff;
import org.mrcnetwork.network.mornings.Waiting;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each working morning, on the clock of each centre, has those mailed for whom something is due. The work is taken, done
 * while no row is held, and then put off to the next morning; what fails in between is due again ten minutes later, as long
 * as it is that day. That one mail a day leaves, whatever is done twice, is identity's to see to. ADR 19.
 */
@Component
public class RemindingStaff {

    static final String WORK = "staff-reminders";

    private static final Logger LOG = LoggerFactory.getLogger(RemindingStaff.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Agenda agenda;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final CentreClock clock;
    private final CountingWork counting;
    private final TellingStaff telling;

    RemindingStaff(
            Agenda agenda,
            CentreLogins logins,
            TransactionTemplate transaction,
            CentreClock clock,
            CountingWork counting,
            TellingStaff telling) {
        this.agenda = agenda;
        this.logins = logins;
        this.transaction = transaction;
        this.clock = clock;
        this.counting = counting;
        this.telling = telling;
    }

    @Scheduled(
            fixedDelayString = "${mrc.reminders.look-every:PT1M}",
            initialDelayString = "${mrc.reminders.look-first:PT2M}")
    void remind() {
        remindAt(Instant.now());
    }

    /** Where it is this moment. */
    public void remindAt(Instant now) {
        try {
            agenda.due(WORK).forEach(centre -> remindOf(centre, now));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Reminders to staff wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void remindOf(UUID id, Instant now) {
        try {
            CentreLogin centre = logins.of(id);
            WorkingMornings mornings = Tenancy.callAs(centre, this::take).orElse(null);
            if (mornings == null) {
                return;
            }
            Optional<LocalDate> day = mornings.dayToTellOf(now);
            day.ifPresent(today -> tell(centre, today, now, mornings));
            LocalDate done = day.orElseGet(() -> mornings.today(now).minusDays(1));
            Tenancy.runAs(centre, () -> putOffAfter(done));
        } catch (Refusal e) {
            LOG.info("Reminders to staff of centre {} wait: it or identity is not available", id);
        } catch (DataAccessException | TransactionException | IllegalStateException e) {
            // Of one centre; those of the others must not wait for it.
            LOG.warn("Reminders to staff of centre {} wait", id, e);
        }
    }

    private Optional<WorkingMornings> take() {
        return Objects.requireNonNull(transaction.execute(
                _ -> agenda.take(WORK, TRY_AGAIN_AFTER) ? Optional.of(mornings()) : Optional.empty()));
    }

    private WorkingMornings mornings() {
        return WorkingMornings.of(clock.zone(), clock.country());
    }

    private void tell(CentreLogin centre, LocalDate today, Instant now, WorkingMornings mornings) {
        List<Waiting> waiting = counting.of(centre, today, now);
        telling.tell(centre.centre(), today, mornings.endOf(today), waiting);
    }

    /** The zone is asked again under the row's lock: whoever changes it has made the work due, and that is kept. */
    private void putOffAfter(LocalDate done) {
        transaction.executeWithoutResult(
                _ -> agenda.next(WORK, () -> Optional.of(mornings().after(done))));
    }
}
