package org.mrcnetwork.tenants.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.documents.Expiries;
import org.mrcnetwork.tenants.services.FollowUps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day, in the morning of each centre, looks for what its clients are to be told of: documents that expire, as in
 * the list of staff, and days agreed on. Whoever has not agreed to messages is left alone, and nothing is written down.
 */
@Component
public class PlanningReminders {

    static final String WORK = "reminders";

    private static final Logger LOG = LoggerFactory.getLogger(PlanningReminders.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Agenda agenda;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final CentreClock clock;
    private final WaysOut ways;
    private final Expiries expiries;
    private final FollowUps followUps;
    private final Planning planning;

    PlanningReminders(
            Agenda agenda,
            CentreLogins logins,
            TransactionTemplate transaction,
            CentreClock clock,
            WaysOut ways,
            Expiries expiries,
            FollowUps followUps,
            Planning planning) {
        this.agenda = agenda;
        this.logins = logins;
        this.transaction = transaction;
        this.clock = clock;
        this.ways = ways;
        this.expiries = expiries;
        this.followUps = followUps;
        this.planning = planning;
    }

    @Scheduled(
            fixedDelayString = "${mrc.messages.plan-every:PT10M}",
            initialDelayString = "${mrc.messages.plan-first:PT2M}")
    public void plan() {
        try {
            agenda.due(WORK).forEach(this::planOf);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Reminders wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void planOf(UUID centre) {
        try {
            // Under the lock of the centre's row, so that two processes do not plan the same.
            Tenancy.runAs(
                    logins.of(centre),
                    () -> transaction.executeWithoutResult(_ -> agenda.next(WORK, () -> Optional.of(planHere()))));
        } catch (Refusal e) {
            LOG.info("Reminders of centre {} wait: it is not available", centre);
        } catch (DataAccessException | TransactionException | IllegalStateException e) {
            LOG.warn("Reminders of centre {} wait", centre, e);
        }
    }

    /** @return tomorrow morning */
    private Instant planHere() {
        ZoneId zone = clock.zone();
        LocalDate today = LocalDate.now(zone);
        List<Way> there = ways.all();
        if (!there.isEmpty()) {
            expiries.toTellOf(today)
                    .forEach(expiry -> planning.plan(
                            expiry.client(), ofDocument(expiry, today, zone), there, List.of(Instant.now())));
            followUps
                    .toRemindOf(today.plusDays(1), today.plusDays(Planning.DAYS_AHEAD))
                    .forEach(agreed -> planning.plan(
                            agreed.client(), ofFollowUp(agreed, zone), there, daysBefore(agreed.on(), zone)));
        }
        return ZonedDateTime.of(today.plusDays(1), MORNING, zone).toInstant();
    }

    /** Once when it comes near, once when it is close. */
    private static Message.Occasion ofDocument(Expiries.Expiry expiry, LocalDate today, ZoneId zone) {
        boolean close = !expiry.on().isAfter(today.plusDays(Expiries.DAYS_CLOSE));
        return new Message.Occasion(
                MessageKind.DOCUMENT,
                expiry.document(),
                expiry.on(),
                expiry.on() + (close ? " close" : " near"),
                expiry.on().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Message.Occasion ofFollowUp(FollowUps.Agreed agreed, ZoneId zone) {
        return new Message.Occasion(
                MessageKind.FOLLOW_UP,
                agreed.visit(),
                agreed.on(),
                agreed.on().toString(),
                agreed.on().atStartOfDay(zone).toInstant());
    }

    /** The mornings before that day, the last one first: the later a reminder comes the more it helps. */
    private static List<Instant> daysBefore(LocalDate day, ZoneId zone) {
        Instant now = Instant.now();
        return IntStream.rangeClosed(1, Planning.DAYS_AHEAD)
                .mapToObj(days -> ZonedDateTime.of(day.minusDays(days), LocalTime.of(9, 0), zone)
                        .toInstant())
                .map(moment -> moment.isBefore(now) ? now : moment)
                .distinct()
                .toList();
    }
}
