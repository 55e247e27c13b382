package org.mrcnetwork.tenants.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.MaySend.Because;
import org.mrcnetwork.tenants.outbound.Delivery;
import org.springframework.stereotype.Component;

/**
 * Takes one message after the other out of the speaking centre's queue, asks once more whether it may go, and writes down
 * what became of it. Each step inside a transaction of the caller's.
 */
@Component
class Dispatch {

    private final Messages messages;
    private final MessageWords words;
    private final WaysOut ways;
    private final StillTrue stillTrue;
    private final ClientFiles clients;
    private final AuditLog audit;

    Dispatch(
            Messages messages,
            MessageWords words,
            WaysOut ways,
            StillTrue stillTrue,
            ClientFiles clients,
            AuditLog audit) {
        this.messages = messages;
        this.words = words;
        this.ways = ways;
        this.stillTrue = stillTrue;
        this.clients = clients;
        this.audit = audit;
    }

    /** What came of looking into the queue. */
    sealed interface Next {
        /** There is nothing due that nobody else is busy with. */
        record Nothing() implements Next {}

        /** It waits on, or never goes. */
        record Kept() implements Next {}

        /** From now on it may have been sent. */
        record ToSend(UUID id, Way way, String to, String subject, String text) implements Next {}
    }

    Next next() {
        Instant now = Instant.now();
        return messages.nextDue(now).map(message -> next(message, now)).orElseGet(Next.Nothing::new);
    }

    private Next next(Message message, Instant now) {
        MessageWords.Words said;
        try {
            said = words.of(message);
        } catch (CentreKeys.Undecryptable e) {
            // It stands before the others in the queue, and they must not wait for it.
            message.fail("undecryptable", now);
            audit.recordByCentre("fail-to-send-message", "client", message.clientId());
            return kept(message);
        }
        String noReason = stillTrue.not(message, said);
        if (noReason != null) {
            return refused(message, noReason, now);
        }
        if (now.isAfter(message.notAfter())) {
            return refused(message, "too-late", now);
        }
        if (!ways.has(message.way())) {
            message.fail("no-way-out", now);
            return kept(message);
        }
        boolean byItself = message.writtenBy() == null;
        ClientFiles.MayWrite may =
                clients.mayWrite(message.clientId(), message.way().channel(), now, byItself);
        // Who wrote it has read the words that only a person can follow; that they are the same was asked above.
        boolean readByTheWriter = !byItself && may.may().because() == Because.READ_THE_NOTE;
        if (may.allowed() || readByTheWriter) {
            return toSend(message, said, may, now);
        }
        Instant from = may.from();
        if (may.may().because() == Because.OTHER_TIME && from != null && from.isBefore(message.notAfter())) {
            message.waitUntil(from);
            return kept(message);
        }
        return refused(message, WritingMessages.code(may.may().because()), now);
    }

    private Next toSend(Message message, MessageWords.Words said, ClientFiles.MayWrite may, Instant now) {
        String to = may.to();
        if (to == null) {
            return refused(message, "no-address", now);
        }
        String text = said.signed(may.signAs());
        message.isBeingSent(words.seal(new MessageWords.Words(said.text(), to, said.read()), message.id()), now);
        messages.saveAndFlush(message);
        return new Next.ToSend(message.id(), message.way(), to, Reminders.subject(may.languages()), text);
    }

    private Next refused(Message message, String because, Instant now) {
        message.refuse(because, now);
        audit.recordByCentre("refuse-message", "client", message.clientId());
        return kept(message);
    }

    private Next kept(Message message) {
        messages.saveAndFlush(message);
        return new Next.Kept();
    }

    /** The file may have been destroyed while the message was on its way. */
    void became(UUID id, Delivery delivery) {
        messages.findToChange(id).ifPresent(message -> became(message, delivery, Instant.now()));
    }

    private void became(Message message, Delivery delivery, Instant now) {
        boolean givenUp = message.state() == MessageState.UNCERTAIN;
        switch (delivery.result()) {
            case TAKEN -> message.sent(now);
            case UNCERTAIN -> message.uncertain(delivery.problem(), now);
            case NEVER -> message.fail(delivery.problem(), now);
            case NOT_NOW -> {
                if (givenUp) {
                    message.fail(delivery.problem(), now);
                } else {
                    message.tryAgain(delivery.problem(), now);
                }
            }
        }
        switch (message.state()) {
            case SENT -> audit.recordByCentre("send-message", "client", message.clientId());
            case UNCERTAIN -> audit.recordByCentre("lose-sight-of-message", "client", message.clientId());
            default -> audit.recordByCentre("fail-to-send-message", "client", message.clientId());
        }
        messages.saveAndFlush(message);
    }

    void giveUpLeftBehind(Duration after) {
        Instant now = Instant.now();
        messages.leftBehind(now.minus(after)).forEach(message -> {
            message.uncertain("stopped", now);
            audit.recordByCentre("lose-sight-of-message", "client", message.clientId());
            messages.saveAndFlush(message);
        });
    }

    Optional<Instant> nextMoment(Duration patience) {
        return Objects.requireNonNull(messages.nextMoment(patience.toSeconds()));
    }
}
