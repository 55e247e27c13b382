package org.mrcnetwork.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes a mail on its way. When it throws, the mail is tried again later. */
public interface Post {

    void send(MimeMessage mail) throws MessagingException, IOException;
}
