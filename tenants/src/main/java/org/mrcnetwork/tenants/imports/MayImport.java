package org.mrcnetwork.tenants.imports;

import java.util.UUID;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a person still is in the speaking centre and may import there. A request is asked by its token; a job has none,
 * and goes on for longer than a token lives, so it asks identity itself (ADR 7, 14).
 */
@Component
class MayImport {

    private final JdbcClient jdbc;

    MayImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean still(UUID person) {
        return jdbc.sql("SELECT identity.person_may(?, ?, 'client:import')")
                .params(Tenancy.required().centre(), person)
                .query(Boolean.class)
                .single();
    }
}
