package org.mrcnetwork.identity.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of reminders, and who wants none. One row is one member, one organisation and one day. */
@Repository
class Reminders {

    /** Somebody who still is a member there and has not turned reminders off. */
    private static final String WANTED = """
            FROM memberships m
            JOIN accounts a ON a.id = m.account_id AND a.ended_at IS NULL
            JOIN organisations o ON o.id = m.organisation_id AND o.kind = 'centre'
            WHERE m.ended_at IS NULL
              AND NOT EXISTS (SELECT FROM unwanted_reminders u
                              WHERE u.account_id = m.account_id AND u.organisation_id = m.organisation_id)
            """;

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues it for that day, unless there is one already or this person is no member or wants none. */
    void add(UUID organisation, UUID account, LocalDate day, int waiting, Instant until, Instant now) {
        jdbc.sql("""
                INSERT INTO reminders (organisation_id, account_id, day, waiting, mail_due_at, mail_until)
                SELECT o.id, a.id, :day, :waiting, :now, :until
                """ + WANTED + """
                  AND m.organisation_id = :organisation AND m.account_id = :account
                ON CONFLICT (organisation_id, account_id, day) DO NOTHING
                """)
                .param("organisation", organisation)
                .param("account", account)
                .param("day", day)
                .param("waiting", waiting)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * One that is due and still wanted, taken so that nobody else gets it: whoever takes it says afterwards what became
     * of it, and what is said by nobody is not sent a second time.
     */
    Optional<Reminder> take(Instant now) {
        return jdbc.sql("""
                WITH next AS (
                  SELECT organisation_id, account_id, day FROM reminders r
                  WHERE mailed_at IS NULL AND taken_at IS NULL AND mail_due_at <= :now AND mail_until > :now
                    AND EXISTS (SELECT
                """ + WANTED + """
                      AND m.organisation_id = r.organisation_id AND m.account_id = r.account_id)
                  ORDER BY mail_due_at LIMIT 1 FOR UPDATE OF r SKIP LOCKED)
                UPDATE reminders r SET taken_at = :now
                FROM next
                JOIN accounts a ON a.id = next.account_id
                JOIN organisations o ON o.id = next.organisation_id
                WHERE (r.organisation_id, r.account_id, r.day) = (next.organisation_id, next.account_id, next.day)
                RETURNING r.organisation_id, r.account_id, r.day, r.waiting, a.email, a.locale, o.slug
                """)
                .param("now", Timestamp.from(now))
                .query(Reminders::read)
                .optional();
    }

    void mailed(Reminder reminder, Instant now) {
        became(reminder, "mailed_at = :now", now);
    }

    /** Tries again after half a minute, then ever later, at most every half hour; never after its day. */
    void mailFailed(Reminder reminder, Instant now) {
        became(reminder, """
                taken_at = NULL, mail_attempts = mail_attempts + 1,
                mail_due_at = CAST(:now AS timestamptz) + make_interval(secs => least(1800, 30 * power(2, least(mail_attempts, 10))))
                """, now);
    }

    private void became(Reminder reminder, String what, Instant now) {
        jdbc.sql("UPDATE reminders SET " + what + """
                 WHERE organisation_id = :organisation AND account_id = :account AND day = :day
                """)
                .param("organisation", reminder.organisation())
                .param("account", reminder.account())
                .param("day", reminder.day())
                .param("now", Timestamp.from(now))
                .update();
    }

    void removeBefore(LocalDate day) {
        jdbc.sql("DELETE FROM reminders WHERE day < :day").param("day", day).update();
    }

    boolean wantedBy(UUID account, UUID organisation) {
        return jdbc.sql("""
                SELECT NOT EXISTS (SELECT FROM unwanted_reminders WHERE account_id = :account AND organisation_id = :organisation)
                """)
                .param("account", account)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    void turn(boolean on, UUID account, UUID organisation) {
        String change = on
                ? "DELETE FROM unwanted_reminders WHERE account_id = :account AND organisation_id = :organisation"
                : "INSERT INTO unwanted_reminders (account_id, organisation_id) VALUES (:account, :organisation)"
                        + " ON CONFLICT DO NOTHING";
        jdbc.sql(change)
                .param("account", account)
                .param("organisation", organisation)
                .update();
    }

    private static Reminder read(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getObject("organisation_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("day", LocalDate.class),
                new EmailAddress(row.getString("email")),
                row.getString("locale"),
                row.getString("slug"),
                row.getInt("waiting"));
    }
}
