package org.mrcnetwork.tenants.enquiries;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.outbound.Delivery;
import org.mrcnetwork.tenants.outbound.SendingSms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends answers by the centre's own ways out. The subject of a mail says nothing: it is read over shoulders. */
@Component
class SendingAnswers {

    private static final String FALLBACK = "en";
    private static final Map<String, String> SUBJECTS = Map.of(
            FALLBACK, "Re: your message", "fr", "Re : votre message", "pt", "Re: a sua mensagem", "ar", "رد: رسالتك");

    private final CentreMail mail;
    private final SendingSms sms;

    SendingAnswers(CentreMail mail, SendingSms sms) {
        this.mail = mail;
        this.sms = sms;
    }

    boolean possible(Enquiry enquiry, Optional<Contents> contents) {
        return enquiry.channel() != EnquiryChannel.CALL_BACK
                && contents.map(Contents::from).filter(CentreMail::isAddress).isPresent()
                && mail.possible();
    }

    /** Only to who wrote an SMS: a number that somebody gave for something else is not written to. */
    boolean possibleBySms(Enquiry enquiry, Optional<Contents> contents) {
        return enquiry.channel() == EnquiryChannel.SMS && number(contents).isPresent() && sms.possible();
    }

    /** @throws Refusal 409 when there is no server or no address, 502 when the server does not take it */
    void send(Enquiry enquiry, Optional<Contents> contents, String text) {
        if (!possible(enquiry, contents)) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "cannot-email", "This cannot be answered by e-mail. Answer by other means.");
        }
        String to = contents.map(Contents::from).orElseThrow();
        if (mail.send(to, subject(enquiry.language()), text).result() != Delivery.Result.TAKEN) {
            throw new Refusal(
                    HttpStatus.BAD_GATEWAY,
                    "mail-not-sent",
                    "The mail server did not take the answer. Nothing was sent; try again, or answer by other means.");
        }
    }

    /**
     * @param id of the answer, so that a provider that was asked twice can leave out the second
     * @throws Refusal 409 when there is no provider or no number, 502 when the provider does not take it
     */
    void sendBySms(Enquiry enquiry, Optional<Contents> contents, String text, UUID id) {
        if (!possibleBySms(enquiry, contents)) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "cannot-sms", "This cannot be answered by SMS. Answer by other means.");
        }
        switch (sms.send(id.toString(), number(contents).orElseThrow(), text).result()) {
            case TAKEN -> {}
            case UNCERTAIN ->
                throw new Refusal(
                        HttpStatus.BAD_GATEWAY,
                        "sms-uncertain",
                        "The provider did not say whether it took the answer. It may have been sent: ask there first.");
            case NOT_NOW, NEVER ->
                throw new Refusal(
                        HttpStatus.BAD_GATEWAY,
                        "sms-not-sent",
                        "The provider did not take the answer. Nothing was sent; try again, or answer by other means.");
        }
    }

    private static Optional<String> number(Optional<Contents> contents) {
        return contents.map(Contents::from).flatMap(SendingSms::number);
    }

    private static String subject(@Nullable String language) {
        String tongue = language == null ? FALLBACK : language.split("-", 2)[0];
        return SUBJECTS.getOrDefault(tongue, SUBJECTS.getOrDefault(FALLBACK, ""));
    }
}
