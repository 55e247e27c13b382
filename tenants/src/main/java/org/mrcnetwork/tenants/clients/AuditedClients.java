package org.mrcnetwork.tenants.clients;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients' numbers for the readers of the audit log: never a name. */
@Component
class AuditedClients implements AuditedRecords {

    private final JdbcClient jdbc;

    AuditedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "client";
    }

    @Override
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        Map<UUID, String> numbers = new HashMap<>();
        jdbc.sql("SELECT id, number FROM client WHERE id IN (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("number"));
                });
        return numbers;
    }
}
