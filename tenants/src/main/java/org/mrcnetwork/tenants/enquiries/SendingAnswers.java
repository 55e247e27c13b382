package org.mrcnetwork.tenants.enquiries;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends answers by the centre's own mail server. The subject says nothing: it is read over shoulders. */
@Component
class SendingAnswers {

    private static final String FALLBACK = "en";
    private static final Map<String, String> SUBJECTS = Map.of(
            FALLBACK, "Re: your message", "fr", "Re : votre message", "pt", "Re: a sua mensagem", "ar", "رد: رسالتك");

    private final Mailboxes mailboxes;
    private final AllowedHosts hosts;

    SendingAnswers(Mailboxes mailboxes, AllowedHosts hosts) {
        this.mailboxes = mailboxes;
        this.hosts = hosts;
    }

    boolean possible(Enquiry enquiry, Optional<Contents> contents) {
        return enquiry.channel() != EnquiryChannel.CALL_BACK
                && contents.map(Contents::from)
                        .filter(SendingAnswers::isAddress)
                        .isPresent()
                && mailboxes.sends();
    }

    /** @throws Refusal 409 when there is no server or no address, 502 when the server does not take it */
    void send(Enquiry enquiry, Optional<Contents> contents, String text) {
        if (!possible(enquiry, contents)) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "cannot-email", "This cannot be answered by e-mail. Answer by other means.");
        }
        MailSettings settings = mailboxes.find().orElseThrow().settings();
        MailSettings.MailServer server = settings.smtp();
        if (server == null || !hosts.allowed(server.host())) {
            throw notTaken();
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.address());
        mail.setTo(contents.map(Contents::from).orElseThrow());
        mail.setSubject(subject(enquiry.language()));
        mail.setText(text);
        try {
            sender(server).send(mail);
        } catch (MailException e) {
            throw notTaken();
        }
    }

    private static JavaMailSenderImpl sender(MailSettings.MailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(server.properties("smtp"));
        return sender;
    }

    private static String subject(@Nullable String language) {
        String tongue = language == null ? FALLBACK : language.split("-", 2)[0];
        return SUBJECTS.getOrDefault(tongue, SUBJECTS.getOrDefault(FALLBACK, ""));
    }

    /** One address and nothing else: no list, no name, no line break. */
    private static boolean isAddress(String from) {
        return from.matches("[^\\s@,;:<>\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }

    private static Refusal notTaken() {
        return new Refusal(
                HttpStatus.BAD_GATEWAY,
                "mail-not-sent",
                "The mail server did not take the answer. Nothing was sent; try again, or answer by other means.");
    }
}
