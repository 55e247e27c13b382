package org.mrcnetwork.tenants.messages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.MaySend.Because;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the way and the moment for one reminder. Where there is none, that is written down, for staff to tell the client. */
@Component
class Planning {

    /** So long before a day that was agreed on, a safe moment is looked for. */
    static final int DAYS_AHEAD = 7;

    private final Messages messages;
    private final MessageWords words;
    private final ClientFiles clients;
    private final Agenda agenda;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Planning(
            Messages messages,
            MessageWords words,
            ClientFiles clients,
            Agenda agenda,
            AuditLog audit,
            JdbcClient jdbc) {
        this.messages = messages;
        this.words = words;
        this.clients = clients;
        this.agenda = agenda;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    private record Found(
            Way way, ClientFiles.MayWrite may, @Nullable Instant at) {}

    /** @param moments from which on to look, the best first */
    void plan(UUID client, Message.Occasion occasion, List<Way> ways, List<Instant> moments) {
        if (planned(occasion) || !clients.agreedToMessages(client)) {
            return;
        }
        Found found = find(client, occasion, ways, moments);
        Instant now = Instant.now();
        UUID id = Ids.next();
        String text = Reminders.text(
                occasion.kind(),
                Objects.requireNonNull(occasion.day()),
                found.may().languages());
        Instant at = found.at();
        Message message = new Message(
                id,
                client,
                occasion,
                found.way(),
                words.seal(new MessageWords.Words(text, null, null), id),
                at == null ? now : at,
                null);
        if (at == null) {
            Because because = found.may().may().because();
            message.refuse(because == Because.OTHER_TIME ? "too-late" : WritingMessages.code(because), now);
        }
        messages.saveAndFlush(message);
        if (at == null) {
            audit.recordByCentre("refuse-message", "client", client);
        } else {
            agenda.noLaterThan(SendingMessages.WORK, at);
            audit.recordByCentre("plan-message", "client", client);
        }
    }

    private Found find(UUID client, Message.Occasion occasion, List<Way> ways, List<Instant> moments) {
        Found none = null;
        for (Way way : ways) {
            for (Instant moment : moments) {
                Found found = find(client, occasion, way, moment);
                if (found.at() != null) {
                    return found;
                }
                none = none == null ? found : none;
                if (found.may().may().because() != Because.OTHER_TIME) {
                    break;
                }
            }
        }
        return Objects.requireNonNull(none);
    }

    private Found find(UUID client, Message.Occasion occasion, Way way, Instant moment) {
        ClientFiles.MayWrite may = clients.mayWrite(client, way.channel(), moment, true);
        Instant at = may.allowed() ? moment : may.from();
        return new Found(way, may, at != null && at.isBefore(occasion.notAfter()) ? at : null);
    }

    private boolean planned(Message.Occasion occasion) {
        return jdbc.sql("SELECT count(*) FROM message WHERE kind = :kind AND about_id = :about AND occasion = :which")
                        .param("kind", occasion.kind().name())
                        .param("about", occasion.about())
                        .param("which", occasion.which())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
