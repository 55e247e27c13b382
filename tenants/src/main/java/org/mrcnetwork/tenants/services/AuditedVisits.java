package org.mrcnetwork.tenants.services;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who followed up a client's visit has read the client. */
@Component
class AuditedVisits implements AuditedRecords {

    private final JdbcClient jdbc;

    AuditedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "visit";
    }

    @Override
    public List<UUID> about(UUID client) {
        return jdbc.sql("SELECT id FROM visit WHERE client_id = ?")
                .param(client)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
