package org.mrcnetwork.tenants.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Destroys a file: one person proposes it, a second confirms, and a tombstone says what was destroyed. */
@Service
@Transactional
class ErasingClients {

    private final Erasures erasures;
    private final ClientTables tables;
    private final ClientFiles clients;
    private final List<KeptAboutClient> rooms;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    ErasingClients(
            Erasures erasures,
            ClientTables tables,
            ClientFiles clients,
            List<KeptAboutClient> rooms,
            JdbcClient jdbc,
            AuditLog audit) {
        this.erasures = erasures;
        this.tables = tables;
        this.clients = clients;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    UUID propose(UUID id, UUID client, ErasureBecause because) {
        ClientFiles.ClientName name = clients.name(client).orElseThrow(() -> new NotFound("That client"));
        if (erasures.ofClient(client).isPresent()) {
            throw new Conflict("The destruction of this file is proposed already.");
        }
        erasures.propose(id, client, name.number(), registeredAt(client), because, Person.speaking());
        audit.record("propose-erasure", "client", client);
        return id;
    }

    void withdraw(UUID id) {
        Erasures.Erasure erasure = erasures.find(id).orElseThrow(() -> new NotFound("That erasure"));
        if (!erasures.withdraw(id)) {
            throw new IllegalTransition("The erasure", "done", "withdrawing it");
        }
        audit.record("withdraw-erasure", "client", erasure.clientId());
    }

    /** @throws Refusal 403 for whoever proposed it: a second person decides that a file is destroyed */
    Erasures.Erasure confirm(UUID id, String paper) {
        Erasures.Erasure erasure = erasures.find(id).orElseThrow(() -> new NotFound("That erasure"));
        Person self = Person.speaking();
        if (erasure.confirmedAt() != null) {
            throw new IllegalTransition("The erasure", "done", "confirming it");
        }
        if (erasure.proposedBy().id().equals(self.id())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "A second person confirms that a file is destroyed.");
        }
        UUID client = erasure.clientId();
        clients.requireExists(client);
        rooms.forEach(room -> room.destroy(client));
        Map<String, Integer> destroyed = tables.delete(client);
        erasures.confirm(id, paper, destroyed, self);
        audit.record("erase", "client", client);
        return erasures.find(id).orElseThrow(() -> new NotFound("That erasure"));
    }

    private Instant registeredAt(UUID client) {
        return jdbc.sql("SELECT registered_at FROM client WHERE id = ?")
                .param(client)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
