package org.mrcnetwork.tenants.messages;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.outbound.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, of the centres that have something due. One transaction says that a message may have left from now
 * on, then it is sent while no connection is held, and another says what became of it: a process that dies in between
 * leaves a message of which nobody knows, and which nobody sends again by itself. ADR 17.
 */
@Component
public class SendingMessages {

    static final String WORK = "messages";

    /** After so long whoever began to send is taken for dead: several times as long as any server is waited for. */
    static final Duration LEFT_BEHIND_AFTER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SendingMessages.class);
    private static final int AT_ONCE = 50;

    private final Agenda agenda;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final Dispatch dispatch;
    private final WaysOut ways;

    SendingMessages(
            Agenda agenda, CentreLogins logins, TransactionTemplate transaction, Dispatch dispatch, WaysOut ways) {
        this.agenda = agenda;
        this.logins = logins;
        this.transaction = transaction;
        this.dispatch = dispatch;
        this.ways = ways;
    }

    @Scheduled(
            fixedDelayString = "${mrc.messages.send-every:PT1M}",
            initialDelayString = "${mrc.messages.send-first:PT1M}")
    public void send() {
        try {
            agenda.due(WORK).forEach(this::sendOf);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Messages wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void sendOf(UUID centre) {
        try {
            Tenancy.runAs(logins.of(centre), this::sendHere);
        } catch (Refusal e) {
            LOG.info("Messages of centre {} wait: it is not available", centre);
        } catch (DataAccessException | TransactionException | IllegalStateException e) {
            // Of one centre; what is due elsewhere must not wait for it.
            LOG.warn("Messages of centre {} wait", centre, e);
        }
    }

    private void sendHere() {
        transaction.executeWithoutResult(_ -> dispatch.giveUpLeftBehind(LEFT_BEHIND_AFTER));
        for (int sent = 0; sent < AT_ONCE && sendNext(); sent++) {}
        transaction.executeWithoutResult(_ -> agenda.next(WORK, () -> dispatch.nextMoment(LEFT_BEHIND_AFTER)));
    }

    /** @return whether there may be more */
    private boolean sendNext() {
        Dispatch.Next next = Objects.requireNonNull(transaction.execute(_ -> dispatch.next()));
        if (next instanceof Dispatch.Next.ToSend message) {
            Delivery delivery = ways.send(message.way(), message.id(), message.to(), message.subject(), message.text());
            transaction.executeWithoutResult(_ -> dispatch.became(message.id(), delivery));
        }
        return !(next instanceof Dispatch.Next.Nothing);
    }
}
