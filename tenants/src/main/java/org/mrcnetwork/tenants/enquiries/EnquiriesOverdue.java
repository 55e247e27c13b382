package org.mrcnetwork.tenants.enquiries;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose enquiries have waited past their deadline: numbers, and nothing of what was asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnquiriesOverdue {

    private final JdbcClient jdbc;

    EnquiriesOverdue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever may have one. Ask it while the centre speaks for itself, and then about each of them. */
    public List<UUID> people(Instant now) {
        return jdbc.sql("SELECT DISTINCT assignee_id FROM enquiry WHERE status = 'ASSIGNED' AND answer_by < ?")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** How many of this person's, of what the reader may know of: ask it for that reader. */
    public int of(UUID person, Instant now) {
        return jdbc.sql("SELECT count(*) FROM enquiry WHERE status = 'ASSIGNED' AND assignee_id = ? AND answer_by < ?")
                .params(person, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
