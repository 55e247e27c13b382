package org.mrcnetwork.tenancy.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The speaking centre's record of who read or changed what (handbook 7.4). It is written in the transaction of the read
 * or change itself: neither happens without the other.
 */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final RecentlyWritten written;

    AuditLog(JdbcClient jdbc, RecentlyWritten written) {
        this.jdbc = jdbc;
        this.written = written;
    }

    /**
     * @param action what was done, for example {@code read} or {@code register}
     * @param subject what kind of record, for example {@code client}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, UUID subjectId) {
        written.note(Tenancy.required().centre());
        Person person = Person.speaking();
        jdbc.sql(
                        "INSERT INTO audit_entry (id, person_id, person, action, subject, subject_id) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), person.id(), person.name(), action, subject, subjectId)
                .update();
    }

    /** As {@link #record}, for every record on a list that shows what is in them; one statement, however long the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(String action, String subject, Collection<UUID> subjectIds) {
        recordEachAnew(action, subject, subjectIds, Duration.ZERO);
    }

    /**
     * As {@link #recordEach}, for lists that come again and again while somebody types: not for a record of which the log
     * says the same of this person already, within that time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEachAnew(String action, String subject, Collection<UUID> subjectIds, Duration within) {
        if (subjectIds.isEmpty()) {
            return;
        }
        written.note(Tenancy.required().centre());
        Person person = Person.speaking();
        UUID[] subjects = subjectIds.stream().distinct().toArray(UUID[]::new);
        jdbc.sql("""
                INSERT INTO audit_entry (id, person_id, person, action, subject, subject_id)
                SELECT shown.entry_id, :person, :name, :action, :subject, shown.subject_id
                FROM unnest(:ids::uuid[], :subjects::uuid[]) AS shown (entry_id, subject_id)
                WHERE :seconds = 0 OR NOT EXISTS (
                    SELECT FROM audit_entry a
                    WHERE a.subject_id = shown.subject_id AND a.at > now() - make_interval(secs => :seconds)
                        AND a.person_id = :person AND a.action = :action)
                """)
                .param("person", person.id())
                .param("name", person.name())
                .param("action", action)
                .param("subject", subject)
                .param("ids", Stream.generate(Ids::next).limit(subjects.length).toArray(UUID[]::new))
                .param("subjects", subjects)
                .param("seconds", within.toSeconds())
                .update();
    }

    /** As {@link #record}, where nobody is signed in: a job that the centre runs for itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByCentre(String action, String subject, UUID subjectId) {
        written.note(Tenancy.required().centre());
        jdbc.sql("INSERT INTO audit_entry (id, person, action, subject, subject_id) VALUES (?, 'centre', ?, ?, ?)")
                .params(Ids.next(), action, subject, subjectId)
                .update();
    }
}
