package org.mrcnetwork.identity.invitations;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.mrcnetwork.identity.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mails that are due, one transaction each. The invitation is the queue: nothing is lost in between. */
@Service
class MailingInvitations {

    private static final Logger log = LoggerFactory.getLogger(MailingInvitations.class);

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Post post;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MailingInvitations(
            Invitations invitations, InvitationMail mail, Post post, TransactionTemplate transactions, Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    void mailAllDue() {
        while (Boolean.TRUE.equals(transactions.execute(status -> mailNext()))) {
            // until none is due
        }
    }

    private boolean mailNext() {
        Optional<Invitation> next = invitations.nextToMail(clock.instant());
        next.ifPresent(this::mail);
        return next.isPresent();
    }

    private void mail(Invitation invitation) {
        if (sent(invitation)) {
            invitations.mailed(invitation.id(), clock.instant());
        } else {
            invitations.mailFailed(invitation.id(), clock.instant());
        }
    }

    /** Whatever goes wrong with one mail, the others follow. */
    private boolean sent(Invitation invitation) {
        try {
            post.send(mail.write(invitation));
            return true;
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn("The mail of invitation {} is tried again later: {}", invitation.id(), e.toString());
            return false;
        }
    }
}
