package org.mrcnetwork.tenants.messages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.enquiries.CentreMail;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a client: what was sent, what waits, and writing one. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class MessageController {

    private static final int MOST = 50;

    private final Messages messages;
    private final MessageWords words;
    private final WritingMessages writing;
    private final WaysOut ways;
    private final CentreMail mail;
    private final ClientFiles clients;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    MessageController(
            Messages messages,
            MessageWords words,
            WritingMessages writing,
            WaysOut ways,
            CentreMail mail,
            ClientFiles clients,
            IdempotentRequests requests,
            AuditLog audit) {
        this.messages = messages;
        this.words = words;
        this.writing = writing;
        this.ways = ways;
        this.mail = mail;
        this.clients = clients;
        this.requests = requests;
        this.audit = audit;
    }

    /** @param safeContactRead whoever writes has read how the client can be reached without harm */
    record MessageForm(
            @NotNull UUID id,
            @NotNull Way way,
            @NotBlank @Size(max = 600) String text,
            @Nullable Boolean safeContactRead) {}

    record MessageList(List<MessageView> items) {}

    /**
     * Whether and how one way is open to this client at this moment.
     *
     * @param there whether the centre has it
     * @param because as a code: agreed, no-rules, or why not
     * @param from for other-time, when it may go
     * @param sender the address that a mail shows; null for SMS, whose sender the provider sets
     */
    record WayView(
            Way way,
            boolean there,
            String because,
            @Nullable Instant from,
            @Nullable String to,
            @Nullable String sender) {}

    /** @param signAs the name under a message */
    record WaysView(List<WayView> ways, @Nullable String signAs, ClientFiles.@Nullable Reaching reaching) {}

    @GetMapping("/clients/{client}/messages")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('visit:read')")
    MessageList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-messages", "client", client);
        return new MessageList(messages.findAllByClientIdOrderByWrittenAtDescIdDesc(client).stream()
                .map(message -> MessageView.of(message, words.shown(message.words(), message.id())))
                .toList());
    }

    @GetMapping("/clients/{client}/message-ways")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('enquiry:answer')")
    WaysView ways(@PathVariable UUID client) {
        clients.requireExists(client);
        Instant now = Instant.now();
        ClientFiles.Reaching reaching = clients.reaching(client);
        return new WaysView(
                Arrays.stream(Way.values()).map(way -> view(client, way, now)).toList(),
                reaching == null || reaching.rules() == null
                        ? null
                        : reaching.rules().signAs(),
                reaching);
    }

    private WayView view(UUID client, Way way, Instant now) {
        ClientFiles.MayWrite may = clients.mayWrite(client, way.channel(), now, false);
        return new WayView(
                way,
                ways.has(way),
                WritingMessages.code(may.may().because()),
                may.from(),
                may.to(),
                way == Way.EMAIL ? mail.sender().orElse(null) : null);
    }

    @PostMapping("/clients/{client}/messages")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('enquiry:answer')")
    @ResponseStatus(HttpStatus.CREATED)
    MessageView write(
            @PathVariable UUID client,
            @Valid @RequestBody MessageForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, List.of(client, form), () -> writing.write(client, form));
        return view(messages.findById(id).orElseThrow(() -> new NotFound("That message")));
    }

    /** @param at when it was known that the client was not, or perhaps not, told */
    record Undelivered(
            UUID message,
            ClientFiles.ClientName client,
            MessageKind kind,
            MessageState state,
            @Nullable String because,
            Instant at) {}

    record UndeliveredList(List<Undelivered> items) {}

    /** For whoever can tell the client otherwise: the latest 50 that nobody has seen to. */
    @GetMapping("/messages/undelivered")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('visit:read')")
    UndeliveredList undelivered() {
        return new UndeliveredList(messages.undelivered(Limit.of(MOST)).stream()
                .flatMap(message ->
                        clients.name(message.clientId()).stream().map(client -> undelivered(message, client)))
                .toList());
    }

    private Undelivered undelivered(Message message, ClientFiles.ClientName client) {
        audit.record("read-messages", "client", message.clientId());
        Instant settled = message.settledAt();
        return new Undelivered(
                message.id(),
                client,
                message.kind(),
                message.state(),
                message.because(),
                settled == null ? message.writtenAt() : settled);
    }

    /** Says that somebody has seen to it; saying it again changes nothing. */
    @PutMapping("/messages/{id}/seen")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('enquiry:answer')")
    MessageView seen(@PathVariable UUID id) {
        return view(writing.seen(id));
    }

    /** While it waits. */
    @PostMapping("/messages/{id}/cancellation")
    @PreAuthorize("hasAuthority('client:read') and hasAuthority('enquiry:answer')")
    MessageView cancel(@PathVariable UUID id) {
        return view(writing.cancel(id));
    }

    private MessageView view(Message message) {
        return MessageView.of(message, words.shown(message.words(), message.id()));
    }
}
