package org.mrcnetwork.tenants.enquiries;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.outbound.AllowedHosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what has come into the centres' mailboxes. A mail is marked as seen after it was taken in: one that is fetched
 * twice is one enquiry. Nothing is deleted there.
 */
@Component
public class FetchingMail {

    static final String WORK = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(FetchingMail.class);
    private static final int AT_ONCE = 50;

    private final Agenda agenda;
    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final Mailboxes mailboxes;
    private final AllowedHosts hosts;
    private final InboundReceipts receipts;
    private final ReceivingEnquiries receiving;

    FetchingMail(
            Agenda agenda,
            CentreLogins logins,
            TransactionTemplate transaction,
            Mailboxes mailboxes,
            AllowedHosts hosts,
            InboundReceipts receipts,
            ReceivingEnquiries receiving) {
        this.agenda = agenda;
        this.logins = logins;
        this.transaction = transaction;
        this.mailboxes = mailboxes;
        this.hosts = hosts;
        this.receipts = receipts;
        this.receiving = receiving;
    }

    @Scheduled(fixedDelayString = "${mrc.enquiries.fetch-every:PT2M}", initialDelayString = "PT1M")
    public void fetch() {
        try {
            agenda.due(WORK).forEach(this::fetchOf);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Mail waits for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void fetchOf(UUID centre) {
        try {
            Tenancy.runAs(logins.of(centre), this::fetchHere);
        } catch (Refusal e) {
            LOG.info("Mail of centre {} waits: it is not available", centre);
        }
    }

    private void fetchHere() {
        Optional<Mailboxes.Mailbox> found =
                transaction.execute(_ -> mailboxes.fetches() ? mailboxes.find() : Optional.empty());
        if (found == null || found.isEmpty()) {
            // Until somebody says where the mail is.
            transaction.executeWithoutResult(
                    _ -> agenda.next(WORK, () -> mailboxes.fetches() ? Optional.of(Instant.now()) : Optional.empty()));
            return;
        }
        Mailboxes.Mailbox mailbox = found.get();
        MailSettings.MailServer server = mailbox.settings().imap();
        if (server == null || !hosts.allowed(server.host())) {
            return;
        }
        try {
            take(mailbox.id(), server);
            transaction.executeWithoutResult(_ -> mailboxes.fetched(mailbox.id()));
        } catch (MessagingException | IOException e) {
            String problem = e.getClass().getSimpleName();
            LOG.info("A mailbox could not be read: {}", problem);
            transaction.executeWithoutResult(_ -> mailboxes.failed(mailbox.id(), problem));
        }
    }

    private void take(UUID mailbox, MailSettings.MailServer server) throws MessagingException, IOException {
        Session session = Session.getInstance(server.properties("imap"));
        try (Store store = session.getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (Message mail : unseen(inbox)) {
                    take(mailbox, mail, (UIDFolder) inbox);
                }
            }
        }
    }

    private static List<Message> unseen(Folder inbox) throws MessagingException {
        return Arrays.stream(inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)))
                .limit(AT_ONCE)
                .toList();
    }

    private void take(UUID mailbox, Message mail, UIDFolder folder) throws MessagingException, IOException {
        ReadMail read = ReadMail.of(mail, folder.getUID(mail), folder.getUIDValidity());
        transaction.executeWithoutResult(_ -> receipts.once(
                mailbox,
                read.messageId(),
                () -> receiving.message(Ids.next(), EnquiryChannel.EMAIL, read.at(), read.contents(), null)));
        mail.setFlag(Flags.Flag.SEEN, true);
    }
}
