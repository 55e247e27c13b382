package org.mrcnetwork.tenants.cases;

import java.util.UUID;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a case to read, or to write something to it. */
@Component
class FindingCases {

    private final ClientCases cases;
    private final JdbcClient jdbc;

    FindingCases(ClientCases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    ClientCase toRead(UUID id) {
        return cases.findById(id).orElseThrow(() -> new NotFound("That case"));
    }

    /** @throws IllegalTransition when the case is terminated: it is reopened first */
    ClientCase toWrite(UUID id) {
        ClientCase found = toRead(id);
        if (found.step() == Step.TERMINATED) {
            throw new IllegalTransition("The case", found.step().code(), "writing to it");
        }
        written(id);
        return found;
    }

    /** So that nobody asks after a case that somebody is at work on. */
    void written(UUID id) {
        jdbc.sql("UPDATE client_case SET written_at = now() WHERE id = ?")
                .param(id)
                .update();
    }
}
