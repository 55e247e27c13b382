package org.mrcnetwork.tenants.enquiries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Component;

/** Enquiries as they are shown. */
@Component
class ReadingEnquiries {

    private static final int BEGINNING = 120;

    private final EnquiryWords words;
    private final ClientFiles clients;
    private final SendingAnswers sending;
    private final AuditLog audit;

    ReadingEnquiries(EnquiryWords words, ClientFiles clients, SendingAnswers sending, AuditLog audit) {
        this.words = words;
        this.clients = clients;
        this.sending = sending;
        this.audit = audit;
    }

    EnquiryView view(Enquiry enquiry) {
        UUID client = enquiry.clientId();
        audit.record("read-enquiry", client == null ? "enquiry" : "client", client == null ? enquiry.id() : client);
        Optional<Contents> contents = words.of(enquiry);
        return new EnquiryView(
                line(
                        enquiry,
                        contents,
                        client == null ? null : clients.name(client).orElse(null)),
                contents.orElse(null),
                words.answers(enquiry.id()),
                enquiry.deleteOn(),
                enquiry.visitId(),
                sending.possible(enquiry, contents),
                sending.possibleBySms(enquiry, contents),
                client == null ? null : clients.reaching(client));
    }

    /** Each shows how the message begins, so that a client's is read with it. */
    List<EnquiryView.EnquiryLine> lines(List<Enquiry> enquiries) {
        List<UUID> whose = enquiries.stream()
                .map(Enquiry::clientId)
                .filter(Objects::nonNull)
                .toList();
        audit.recordEach("read-enquiry", "client", whose);
        Map<UUID, ClientFiles.ClientName> names = clients.names(whose);
        return enquiries.stream()
                .map(enquiry -> line(
                        enquiry, words.of(enquiry), enquiry.clientId() == null ? null : names.get(enquiry.clientId())))
                .toList();
    }

    private EnquiryView.EnquiryLine line(
            Enquiry enquiry, Optional<Contents> contents, ClientFiles.@Nullable ClientName client) {
        Instant answered = enquiry.answeredAt();
        boolean missed = answered == null
                ? enquiry.status().open() && Instant.now().isAfter(enquiry.answerBy())
                : answered.isAfter(enquiry.answerBy());
        return new EnquiryView.EnquiryLine(
                enquiry.id(),
                enquiry.channel(),
                enquiry.kind(),
                enquiry.receivedAt(),
                contents.map(ReadingEnquiries::beginning).orElse(null),
                enquiry.language(),
                enquiry.status(),
                enquiry.assignee(),
                client,
                enquiry.answerBy(),
                missed,
                enquiry.addressWithheld());
    }

    private static String beginning(Contents contents) {
        String text = contents.subject() == null ? contents.text() : contents.subject();
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(BEGINNING, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
