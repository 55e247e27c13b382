package org.mrcnetwork.tenants.enquiries;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a mail is taken over: who from, when, its subject and its words. Attachments stay in the mailbox. */
record ReadMail(String messageId, Instant at, Contents contents) {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 200;
    private static final int DEEPEST = 8;
    private static final int LARGEST = 1_000_000;

    static ReadMail of(Message mail, long uid, long validity) throws MessagingException, IOException {
        Date sent = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
        Instant now = Instant.now();
        Instant at = sent == null || sent.toInstant().isAfter(now) ? now : sent.toInstant();
        String[] id = mail.getHeader("Message-ID");
        String text = wordsOf(mail);
        return new ReadMail(
                id == null || id.length == 0 ? validity + "/" + uid : id[0],
                at,
                new Contents(
                        line(from(mail)),
                        line(mail.getSubject()),
                        text.isBlank() ? "–" : cut(clean(text), LONGEST_TEXT)));
    }

    private static @Nullable String from(Message mail) throws MessagingException {
        Address[] from = mail.getReplyTo();
        return from == null || from.length == 0
                ? null
                : from[0] instanceof InternetAddress address ? address.getAddress() : from[0].toString();
    }

    /** Nothing, for a mail that cannot be made sense of: it must not keep back those behind it. */
    private static String wordsOf(Message mail) throws MessagingException, IOException {
        try {
            return text(mail, 0).orElse("");
        } catch (MessagingException | IOException e) {
            if (mail.getFolder() != null && !mail.getFolder().isOpen()) {
                throw e;
            }
            return "";
        }
    }

    /** The plain words; those of a page, without its marks, when there are no others. */
    private static Optional<String> text(Part part, int depth) throws MessagingException, IOException {
        boolean tooLarge = part.isMimeType("text/*") && part.getSize() > LARGEST;
        if (tooLarge || depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
            return Optional.of(plain);
        }
        if (part.isMimeType("text/html") && part.getContent() instanceof String page) {
            return Optional.of(withoutMarks(page));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            Optional<String> found = Optional.empty();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                Optional<String> words = text(one, depth + 1);
                if (words.isPresent() && (found.isEmpty() || one.isMimeType("text/plain"))) {
                    found = words;
                }
                if (found.isPresent() && one.isMimeType("text/plain")) {
                    break;
                }
            }
            return found;
        }
        return Optional.empty();
    }

    private static String withoutMarks(String page) {
        return page.replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", " ")
                .replaceAll("(?i)<br\\s*/?>|</p>|</div>|</li>", "\n")
                .replaceAll("<[^>]{0,2000}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(clean(text).replaceAll("\\s+", " "), LONGEST_LINE);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1)
                        + "…";
    }
}
