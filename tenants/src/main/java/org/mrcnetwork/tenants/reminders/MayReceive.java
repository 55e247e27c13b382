package org.mrcnetwork.tenants.reminders;

import java.util.UUID;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody may do in the speaking centre at this moment, asked of identity: a job has no token to go by (ADR 15). */
@Component
class MayReceive {

    private final JdbcClient jdbc;

    MayReceive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param work to see casework as on the home page
     * @param enquiries to see what came in
     * @param directory to check what the centre keeps of the directory
     * @param library to keep the centre's sheets true, in its own language or another
     */
    record Rights(Reader reader, boolean work, boolean enquiries, boolean directory, boolean library) {}

    Rights of(UUID person) {
        return new Rights(
                new Reader(person, may(person, "client:all"), false),
                may(person, "case:read"),
                may(person, "enquiry:answer"),
                may(person, "directory:keep"),
                may(person, "library:translate"));
    }

    private boolean may(UUID person, String permission) {
        return jdbc.sql("SELECT identity.person_may(?, ?, ?)")
                .params(Tenancy.required().centre(), person, permission)
                .query(Boolean.class)
                .single();
    }
}
