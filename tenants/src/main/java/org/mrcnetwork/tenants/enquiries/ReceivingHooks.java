package org.mrcnetwork.tenants.enquiries;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what other programs hand in: an SMS provider, a web form, a messenger's gateway. */
@Component
class ReceivingHooks {

    private final MasterSecret master;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final InboundHooks hooks;
    private final InboundReceipts receipts;
    private final ReceivingEnquiries receiving;
    private final JsonMapper json;

    ReceivingHooks(
            MasterSecret master,
            CentreLogins logins,
            TransactionTemplate transaction,
            InboundHooks hooks,
            InboundReceipts receipts,
            ReceivingEnquiries receiving,
            JsonMapper json) {
        this.master = master;
        this.logins = logins;
        this.transaction = transaction;
        this.hooks = hooks;
        this.receipts = receipts;
        this.receiving = receiving;
        this.json = json;
    }

    /** What a message looks like. Further members are ignored. */
    record Message(
            @Nullable String from,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String language,
            @Nullable Instant receivedAt) {

        private static final int LONGEST_LINE = 200;
        private static final int LONGEST_TEXT = 20_000;

        Message {
            if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new InvalidRequest("#/text", "invalid", "A message has 1 to 20000 characters.");
            }
            if (tooLong(from) || tooLong(subject)) {
                throw new InvalidRequest("#", "too-long", "Sender and subject have 200 characters at most.");
            }
            if (language != null && !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
                throw new InvalidRequest("#/language", "invalid", "The language is a BCP 47 tag, for example pt-BR.");
            }
        }

        private static boolean tooLong(@Nullable String line) {
            return line != null && line.length() > LONGEST_LINE;
        }

        Contents contents() {
            return new Contents(blankToNull(from), blankToNull(subject), Objects.requireNonNull(text));
        }

        private static @Nullable String blankToNull(@Nullable String line) {
            return line == null || line.isBlank() ? null : line.strip();
        }
    }

    /** @return the enquiry that was made of it, now or when it was sent before */
    UUID receive(String address, HookSignature signature, byte[] body) {
        HookToken token = HookToken.read(address, master).orElseThrow(() -> new NotFound("That address"));
        return Tenancy.callAs(
                logins.of(token.centre()),
                () -> Objects.requireNonNull(transaction.execute(_ -> receive(token.hook(), signature, body))));
    }

    private UUID receive(UUID id, HookSignature signature, byte[] body) {
        InboundHooks.Hook hook =
                hooks.find(id).filter(InboundHooks.Hook::open).orElseThrow(() -> new NotFound("That address"));
        String messageId = signature.verified(body, hooks.secret(id), Instant.now());
        Message message = read(body);
        hooks.used(id);
        return receipts.once(
                id,
                messageId,
                () -> receiving.message(
                        Ids.next(), hook.channel(), moment(message), message.contents(), message.language()));
    }

    private static Instant moment(Message message) {
        Instant now = Instant.now();
        Instant said = message.receivedAt();
        return said == null || said.isAfter(now) ? now : said;
    }

    private Message read(byte[] body) {
        try {
            return json.readValue(body, Message.class);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidRequest fault) {
                    throw fault;
                }
            }
            throw new InvalidRequest("#", "malformed", "The message is not the JSON that is described.");
        }
    }
}
