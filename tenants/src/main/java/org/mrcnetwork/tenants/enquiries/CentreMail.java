package org.mrcnetwork.tenants.enquiries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.mrcnetwork.tenants.outbound.AllowedHosts;
import org.mrcnetwork.tenants.outbound.Delivery;
import org.mrcnetwork.tenants.outbound.Delivery.Result;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mail by the speaking centre's own server, from the centre's own address: whoever sees the mail sees the centre.
 * Whether the one it goes to may be written to is asked before.
 */
@Component
public class CentreMail {

    private final Mailboxes mailboxes;
    private final AllowedHosts hosts;
    private final TransactionTemplate transaction;

    CentreMail(Mailboxes mailboxes, AllowedHosts hosts, TransactionTemplate transaction) {
        this.mailboxes = mailboxes;
        this.hosts = hosts;
        this.transaction = transaction;
    }

    /** Whether the centre has a server that sends. */
    public boolean possible() {
        return mailboxes.sends();
    }

    /** From which address mail comes; empty when the centre has no server that sends. */
    public Optional<String> sender() {
        return mailboxes.sends()
                ? mailboxes.find().map(mailbox -> mailbox.settings().address())
                : Optional.empty();
    }

    /** One address and nothing else: no list, no name, no line break. */
    public static boolean isAddress(String from) {
        return from.matches("[^\\s@,;:<>\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }

    /** Outside a transaction no connection is held while the server is asked. */
    public Delivery send(String to, String subject, String text) {
        Optional<Mailboxes.Mailbox> mailbox = Objects.requireNonNull(transaction.execute(_ -> mailboxes.find()));
        if (mailbox.isEmpty()) {
            return new Delivery(Result.NEVER, "no-server");
        }
        MailSettings settings = mailbox.get().settings();
        MailSettings.MailServer server = settings.smtp();
        if (server == null) {
            return new Delivery(Result.NEVER, "no-server");
        }
        if (!isAddress(to)) {
            return new Delivery(Result.NEVER, "address");
        }
        if (!hosts.allowed(server.host())) {
            return new Delivery(Result.NOT_NOW, "host");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.address());
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender(server).send(mail);
            return Delivery.TAKEN;
        } catch (MailException e) {
            return failed(e);
        }
    }

    /** A connection that broke while the mail was handed over may have handed it over. */
    private static Delivery failed(MailException e) {
        if (e instanceof MailAuthenticationException) {
            return new Delivery(Result.NOT_NOW, "sign-in");
        }
        // Where the connection never stood, the exception has a cause of its own.
        if (e instanceof MailSendException sent
                && sent.getCause() == null
                && sent.getFailedMessages().values().stream().anyMatch(CentreMail::brokenOff)) {
            return new Delivery(Result.UNCERTAIN, "cut-off");
        }
        return new Delivery(Result.NOT_NOW, "connection");
    }

    private static boolean brokenOff(Exception failure) {
        if (failure instanceof jakarta.mail.SendFailedException) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return failure instanceof jakarta.mail.MessagingException;
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
}
