package org.mrcnetwork.tenants.enquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenants.clients.ClientFiles;

/**
 * An enquiry as whoever answers it sees it.
 *
 * @param contents nothing once they are deleted
 * @param missed the answer was promised for earlier than now, or came later than promised
 * @param addressWithheld it came by a trafficking line: say nothing of where the centre is
 * @param mayEmail whether the platform can send an answer by e-mail
 * @param maySms whether it can by SMS
 * @param reaching how the client wants to be reached, when the client said so
 */
record EnquiryView(
        EnquiryLine line,
        @Nullable Contents contents,
        List<EnquiryWords.EnquiryAnswer> answers,
        LocalDate deleteOn,
        @Nullable UUID visitId,
        boolean mayEmail,
        boolean maySms,
        ClientFiles.@Nullable Reaching reaching) {

    /** In a list. */
    record EnquiryLine(
            UUID id,
            EnquiryChannel channel,
            EnquiryKind kind,
            Instant receivedAt,
            @Nullable String beginning,
            @Nullable String language,
            EnquiryStatus status,
            @Nullable Person assignee,
            ClientFiles.@Nullable ClientName client,
            Instant answerBy,
            boolean missed,
            boolean addressWithheld) {}
}
