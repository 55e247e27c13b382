package org.mrcnetwork.identity.reminders;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.EmailAddress;

/**
 * One mail to one member for one day.
 *
 * @param locale BCP 47, the person's language
 * @param slug of the organisation
 * @param waiting how many things wait
 */
record Reminder(
        UUID organisation, UUID account, LocalDate day, EmailAddress email, String locale, String slug, int waiting) {

    /** The same however often it is written, so that a server that is sent it twice can tell; it names nobody. */
    String messageId(String host) {
        String named = organisation + " " + account + " " + day;
        return "<" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)) + "@" + host + ">";
    }
}
