package org.mrcnetwork.tenants.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.MaySend.Because;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A counsellor writes to a client: at once, or as soon as the client's times allow it. */
@Component
class WritingMessages {

    /** What could not be said for so long is not said by surprise. */
    private static final Duration WORTH_SAYING = Duration.ofDays(14);

    private final Messages messages;
    private final MessageWords words;
    private final WaysOut ways;
    private final StillTrue stillTrue;
    private final ClientFiles clients;
    private final Agenda agenda;
    private final AuditLog audit;

    WritingMessages(
            Messages messages,
            MessageWords words,
            WaysOut ways,
            StillTrue stillTrue,
            ClientFiles clients,
            Agenda agenda,
            AuditLog audit) {
        this.messages = messages;
        this.words = words;
        this.ways = ways;
        this.stillTrue = stillTrue;
        this.clients = clients;
        this.agenda = agenda;
        this.audit = audit;
    }

    /** @throws Refusal 409 when the centre has no such way, the client does not want it, or nobody read how she does */
    UUID write(UUID client, MessageController.MessageForm form) {
        clients.requireExists(client);
        if (messages.findById(form.id()).isPresent()) {
            throw new Conflict("Another message has this id.");
        }
        if (!ways.has(form.way())) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "no-way-out", "The centre has no server for this. A manager sets it up.");
        }
        Instant now = Instant.now();
        ClientFiles.MayWrite may = clients.mayWrite(client, form.way().channel(), now, false);
        requireRead(client, form);
        Instant due = due(may, now);
        messages.saveAndFlush(new Message(
                form.id(),
                client,
                new Message.Occasion(MessageKind.WRITTEN, null, null, null, now.plus(WORTH_SAYING)),
                form.way(),
                words.seal(new MessageWords.Words(form.text().strip(), null, stillTrue.read(client)), form.id()),
                due,
                Person.speaking()));
        agenda.noLaterThan(SendingMessages.WORK, due);
        audit.record("write-message", "client", client);
        return form.id();
    }

    private void requireRead(UUID client, MessageController.MessageForm form) {
        if (!Boolean.TRUE.equals(form.safeContactRead()) && clients.reaching(client) != null) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "safe-contact-unread",
                    "This client has said how to be reached without harm. Read it before you write.");
        }
    }

    private static Instant due(ClientFiles.MayWrite may, Instant now) {
        Instant from = may.from();
        if (may.allowed() || may.may().because() == Because.READ_THE_NOTE) {
            return now;
        }
        if (may.may().because() == Because.OTHER_TIME && from != null) {
            return from;
        }
        throw new Refusal(
                HttpStatus.CONFLICT,
                "not-to-be-contacted",
                "This client is not to be written to in this way.",
                List.of(),
                Map.of("because", code(may.may().because())));
    }

    static String code(Because because) {
        return because.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws org.mrcnetwork.tenancy.problem.IllegalTransition 409 once it is on its way */
    Message cancel(UUID id) {
        Message message = messages.findToChange(id).orElseThrow(() -> new NotFound("That message"));
        message.cancel(Instant.now());
        audit.record("cancel-message", "client", message.clientId());
        return messages.saveAndFlush(message);
    }

    Message seen(UUID id) {
        Message message = messages.findToChange(id).orElseThrow(() -> new NotFound("That message"));
        message.seen(Person.speaking(), Instant.now());
        audit.record("see-to-message", "client", message.clientId());
        return messages.saveAndFlush(message);
    }
}
