package org.mrcnetwork.tenancy.audit;

import java.util.UUID;
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

    /** As {@link #record}, where nobody is signed in: a job that the centre runs for itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByCentre(String action, String subject, UUID subjectId) {
        written.note(Tenancy.required().centre());
        jdbc.sql("INSERT INTO audit_entry (id, person, action, subject, subject_id) VALUES (?, 'centre', ?, ?, ?)")
                .params(Ids.next(), action, subject, subjectId)
                .update();
    }
}
