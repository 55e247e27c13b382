package org.mrcnetwork.tenants.enquiries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.ContactChannel;
import org.mrcnetwork.tenants.clients.MaySend;
import org.mrcnetwork.tenants.services.LoggingVisits;
import org.mrcnetwork.tenants.services.VisitForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What members of staff do with an enquiry. */
@Component
class AnsweringEnquiries {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Enquiries enquiries;
    private final EnquiryWords words;
    private final SendingAnswers sending;
    private final ClientFiles clients;
    private final LoggingVisits visits;
    private final AuditLog audit;

    AnsweringEnquiries(
            Enquiries enquiries,
            EnquiryWords words,
            SendingAnswers sending,
            ClientFiles clients,
            LoggingVisits visits,
            AuditLog audit) {
        this.enquiries = enquiries;
        this.words = words;
        this.sending = sending;
        this.clients = clients;
        this.visits = visits;
        this.audit = audit;
    }

    UUID note(UUID id, EnquiryChannel channel, Instant receivedAt, Contents contents, @Nullable String language) {
        if (receivedAt.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            throw new InvalidRequest("#/receivedAt", "in-future", "It is noted down after it came in.");
        }
        enquiries.save(new Enquiry(
                id,
                channel,
                channel == EnquiryChannel.CALL_BACK ? EnquiryKind.CALL_BACK : EnquiryKind.MESSAGE,
                receivedAt,
                words.seal(contents, id),
                language,
                null,
                receivedAt.plus(ReceivingEnquiries.ANSWERED_WITHIN),
                LocalDate.now(ZoneOffset.UTC).plusDays(ReceivingEnquiries.KEPT_DAYS),
                false));
        audit.record("note-enquiry", "enquiry", id);
        return id;
    }

    Enquiry assign(UUID id, long read, Person colleague) {
        Enquiry enquiry = required(id, read);
        enquiry.assign(colleague);
        return changed("assign-enquiry", enquiry);
    }

    Enquiry release(UUID id) {
        Enquiry enquiry = required(id);
        enquiry.release();
        return changed("release-enquiry", enquiry);
    }

    Enquiry link(UUID id, long read, @Nullable UUID client) {
        Enquiry enquiry = required(id, read);
        if (enquiry.visitId() != null) {
            throw new Conflict("It is logged as a contact already: from whom it is cannot change any more.");
        }
        if (client != null) {
            clients.requireExists(client);
        }
        enquiry.isFrom(client);
        Enquiry linked = changed("link-enquiry", enquiry);
        words.moveAnswers(id);
        return linked;
    }

    /** @throws Refusal 409 when the client has said how to be reached safely and nobody has read it */
    UUID answer(UUID id, EnquiryController.AnswerForm form) {
        Enquiry enquiry = required(id);
        UUID client = enquiry.clientId();
        if (client != null && !Boolean.TRUE.equals(form.safeContactRead()) && clients.reaching(client) != null) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "safe-contact-unread",
                    "This client has said how to be reached without harm. Read it before you answer.");
        }
        if (client != null && form.sentBy() != SentBy.OTHER_MEANS) {
            ContactChannel way = form.sentBy() == SentBy.EMAIL ? ContactChannel.EMAIL : ContactChannel.SMS;
            requireAllowed(clients.maySend(client, way, Instant.now()));
        }
        Optional<Contents> contents = words.of(enquiry);
        enquiry.answered();
        changed("answer-enquiry", enquiry);
        words.keep(form.id(), id, form.text(), form.sentBy(), Person.speaking());
        // Last, so that nothing is sent that cannot be written down.
        switch (form.sentBy()) {
            case EMAIL -> sending.send(enquiry, contents, form.text());
            case SMS -> sending.sendBySms(enquiry, contents, form.text(), form.id());
            case OTHER_MEANS -> {}
        }
        return form.id();
    }

    /** Words that only a person can follow have been read; a plain no is kept to by the program itself. */
    private static void requireAllowed(MaySend answer) {
        if (!answer.allowed() && answer.because() != MaySend.Because.READ_THE_NOTE) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-to-be-contacted",
                    "This client has asked not to be written to in this way at this time.");
        }
    }

    UUID log(UUID id, VisitForm form) {
        Enquiry enquiry = required(id);
        if (form.clientId() != null && !Objects.equals(form.clientId(), enquiry.clientId())) {
            throw new InvalidRequest("#/clientId", "not-linked", "Say first from which client the enquiry is.");
        }
        UUID visit = visits.log(form);
        enquiry.loggedAs(visit);
        changed("log-enquiry", enquiry);
        return visit;
    }

    Enquiry close(UUID id) {
        Enquiry enquiry = required(id);
        enquiry.close();
        return changed("close-enquiry", enquiry);
    }

    Enquiry reopen(UUID id) {
        Enquiry enquiry = required(id);
        enquiry.reopen();
        return changed("reopen-enquiry", enquiry);
    }

    private Enquiry required(UUID id) {
        return enquiries.findById(id).filter(Complaints::mayRead).orElseThrow(() -> new NotFound("That enquiry"));
    }

    private Enquiry required(UUID id, long read) {
        Enquiry enquiry = required(id);
        if (enquiry.version() != read) {
            throw new StaleVersion(enquiry.version());
        }
        return enquiry;
    }

    private Enquiry changed(String action, Enquiry enquiry) {
        UUID client = enquiry.clientId();
        audit.record(action, client == null ? "enquiry" : "client", client == null ? enquiry.id() : client);
        return enquiries.saveAndFlush(enquiry);
    }
}
