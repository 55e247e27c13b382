package org.mrcnetwork.local.client;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder into which identity writes its mails where there is no mail server. */
public final class Mails {
    private static final Pattern INVITATION = Pattern.compile("https?://[^\\s\"<>]+/identity/invitations/[\\w.~-]+");

    private final Path folder;

    public Mails(Path folder) {
        this.folder = folder;
    }

    /** The link in the newest invitation that was sent to this address. */
    public Optional<URI> invitationOf(String address) {
        try (Stream<Path> files = Files.list(folder)) {
            // Names begin with the time of writing.
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .flatMap(file -> invitation(file, address).stream())
                    .findFirst();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<URI> invitation(Path file, String address) {
        try (var content = Files.newInputStream(file)) {
            var mail = new MimeMessage(null, content);
            for (var recipient : mail.getRecipients(Message.RecipientType.TO)) {
                if (recipient instanceof InternetAddress to && to.getAddress().equalsIgnoreCase(address)) {
                    Matcher link = INVITATION.matcher(text(mail.getContent()));
                    return link.find() ? Optional.of(URI.create(link.group())) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot read the mail " + file, e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                text.append(text(part.getContent())).append('\n');
            }
            return text.toString();
        }
        return content.toString();
    }
}
