package org.mrcnetwork.tenants.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of the casework is due or overdue for whom: numbers, and nothing of what it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkDue {

    private final JdbcClient jdbc;
    private final CaseTeamFiles teams;

    WorkDue(JdbcClient jdbc, CaseTeamFiles teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** Whoever may have something due. Ask it while the centre speaks for itself, and then about each of them. */
    public List<UUID> people(LocalDate today, Instant draftsSince) {
        return jdbc.sql("""
                SELECT assignee FROM task WHERE done_at IS NULL AND due_on <= :today
                UNION SELECT person_id FROM case_action
                  WHERE done_at IS NULL AND due_on <= :today AND person_id IS NOT NULL
                UNION SELECT t.person_id FROM client_case c JOIN case_team t ON t.client_id = c.client_id
                  WHERE c.review_on <= :today AND c.step <> 'TERMINATED'
                UNION SELECT written_by FROM note WHERE signed_at IS NULL AND begun_at <= :drafts
                """)
                .param("today", today)
                .param("drafts", Timestamp.from(draftsSince))
                .query(UUID.class)
                .list();
    }

    /**
     * How much is due for this person, of what the reader may know of: ask it for that reader. A task without a day is
     * never due.
     */
    public int of(UUID person, LocalDate today, Instant draftsSince) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM task WHERE assignee = :person AND done_at IS NULL AND due_on <= :today)
                     + (SELECT count(*) FROM case_action a JOIN client_case c ON c.id = a.case_id
                        WHERE a.person_id = :person AND a.done_at IS NULL AND a.due_on <= :today
                          AND c.step <> 'TERMINATED')
                     + (SELECT count(*) FROM client_case
                        WHERE client_id = ANY (:clients) AND review_on <= :today AND step <> 'TERMINATED')
                     + (SELECT count(*) FROM note
                        WHERE written_by = :person AND signed_at IS NULL AND begun_at <= :drafts)
                """)
                .param("person", person)
                .param("today", today)
                .param("clients", teams.clientsOf(person).toArray(UUID[]::new))
                .param("drafts", Timestamp.from(draftsSince))
                .query(Integer.class)
                .single();
    }
}
