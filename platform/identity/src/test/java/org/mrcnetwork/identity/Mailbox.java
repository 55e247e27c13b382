package org.mrcnetwork.identity;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has arrived in the mail folder. */
public final class Mailbox {

    private static final Pattern LINK =
            Pattern.compile("^" + IdentityTest.PUBLIC_URL + "(/identity/invitations/\\S+)$", Pattern.MULTILINE);

    private Mailbox() {}

    /** The path of the invitation that this person was mailed, once it has arrived. */
    public static String invitationFor(String email) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsTo(email).isEmpty());
        Matcher link = LINK.matcher(text(mailsTo(email).getLast()));
        if (!link.find()) {
            throw new AssertionError("no link in " + text(mailsTo(email).getLast()));
        }
        return link.group(1).strip();
    }

    public static List<MimeMessage> mailsTo(String email) {
        if (!Files.isDirectory(IdentityTest.MAILS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(IdentityTest.MAILS)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(mail -> isTo(mail, email))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(MimeMessage mail) {
        try {
            return String.valueOf(((Multipart) mail.getContent()).getBodyPart(0).getContent())
                    .replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
