package org.mrcnetwork.tenants.enquiries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.ClientsReachedAt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what comes in into the queue of the speaking centre. */
@Component
public class ReceivingEnquiries {

    /** Two working days, as a promise that a small centre can keep. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(2);

    public static final int KEPT_DAYS = 180;

    private final Enquiries enquiries;
    private final EnquiryWords words;
    private final ClientsReachedAt clients;

    ReceivingEnquiries(Enquiries enquiries, EnquiryWords words, ClientsReachedAt clients) {
        this.enquiries = enquiries;
        this.words = words;
        this.clients = clients;
    }

    /**
     * A message from outside, for which the centre works on its own account. One from the number or address of a
     * restricted client goes to her case team only: the queue shows nobody else that she wrote.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID message(
            UUID id, EnquiryChannel channel, Instant receivedAt, Contents contents, @Nullable String language) {
        UUID client = contents.from() == null ? null : clients.restricted(contents.from());
        return receive(
                id,
                channel,
                EnquiryKind.MESSAGE,
                receivedAt,
                contents,
                language,
                client,
                Instant.now().plus(ANSWERED_WITHIN),
                LocalDate.now(ZoneOffset.UTC).plusDays(KEPT_DAYS),
                false);
    }

    /**
     * Somebody on a hotline agreed to be called back, and to nothing else.
     *
     * @param deleteOn the number is gone after that day at the latest, and with the call
     * @param addressWithheld the call came by a trafficking line
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID callBack(
            UUID id, Contents contents, String language, Instant by, LocalDate deleteOn, boolean addressWithheld) {
        return receive(
                id,
                EnquiryChannel.CALL_BACK,
                EnquiryKind.CALL_BACK,
                Instant.now(),
                contents,
                language,
                null,
                by,
                deleteOn,
                addressWithheld);
    }

    /**
     * What somebody filled in on the centre's public pages. A complaint belongs to no client by the number alone: its
     * readers are who may answer complaints, not the case team of whoever wrote it, of whom it may be.
     *
     * @param client whose it is, where that is known otherwise
     * @param numberHash of the number by which the sender asks after it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void fromWebsite(
            UUID id,
            EnquiryKind kind,
            Contents contents,
            @Nullable String language,
            @Nullable UUID client,
            byte[] numberHash) {
        enquiries.saveAndFlush(new Enquiry(
                        id,
                        EnquiryChannel.WEBSITE,
                        kind,
                        Instant.now(),
                        words.seal(contents, id),
                        language,
                        client != null || kind == EnquiryKind.COMPLAINT ? client : restricted(contents),
                        Instant.now().plus(ANSWERED_WITHIN),
                        LocalDate.now(ZoneOffset.UTC).plusDays(KEPT_DAYS),
                        false)
                .askedAfterBy(numberHash));
    }

    private @Nullable UUID restricted(Contents contents) {
        return Stream.concat(
                        Stream.ofNullable(contents.from()),
                        contents.said() == null ? Stream.empty() : contents.said().values().stream())
                .map(clients::restricted)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private UUID receive(
            UUID id,
            EnquiryChannel channel,
            EnquiryKind kind,
            Instant receivedAt,
            Contents contents,
            @Nullable String language,
            @Nullable UUID client,
            Instant answerBy,
            LocalDate deleteOn,
            boolean addressWithheld) {
        enquiries.saveAndFlush(new Enquiry(
                id,
                channel,
                kind,
                receivedAt,
                words.seal(contents, id),
                language,
                client,
                answerBy,
                deleteOn,
                addressWithheld));
        return id;
    }
}
