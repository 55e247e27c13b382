package org.mrcnetwork.tenants.clients;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of the centre may ask about case teams. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTeamFiles {

    private final CaseTeams teams;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    CaseTeamFiles(CaseTeams teams, JdbcClient jdbc, AuditLog audit) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The clients in whose team this person works at the moment; breaking the glass is not working with somebody. */
    public List<UUID> clientsOf(UUID person) {
        return jdbc.sql("""
                SELECT DISTINCT client_id FROM case_team
                WHERE person_id = ? AND duty <> 'EMERGENCY' AND (until IS NULL OR until > now())
                """).param(person).query(UUID.class).list();
    }

    public boolean isIn(UUID client, UUID person) {
        return teams.of(client).stream()
                .anyMatch(member ->
                        member.duty() != Duty.EMERGENCY && member.personId().equals(person));
    }

    /**
     * Refuses to give somebody work about a client whom they may not know of: they would never see it, and it would wait
     * for ever.
     *
     * @param client nobody in particular when null
     * @param colleague nobody yet when null
     * @param pointer where in the request the colleague is named
     */
    public void requireMayKnow(@Nullable UUID client, @Nullable Person colleague, String pointer) {
        if (client != null
                && colleague != null
                && teams.restriction(client).isPresent()
                && !isIn(client, colleague.id())) {
            throw new InvalidRequest(pointer, "not-in-team", "Only the case team may know of this client.");
        }
    }

    /** The case managers of these clients; a client without one is left out. */
    public Map<UUID, Person> leadsOf(Collection<UUID> clients) {
        Map<UUID, Person> leads = new HashMap<>();
        jdbc.sql("""
                SELECT client_id, person_id, person_name FROM case_team
                WHERE client_id = ANY (?) AND duty = 'LEAD' AND (until IS NULL OR until > now())
                """)
                .param(clients.toArray(UUID[]::new))
                .query((row, _) -> leads.put(
                        row.getObject("client_id", UUID.class),
                        new Person(row.getObject("person_id", UUID.class), row.getString("person_name"))))
                .list();
        return leads;
    }

    /** Makes the speaker the case manager of a client whom nobody works with yet. */
    public void beginUnlessStaffed(UUID client) {
        boolean staffed = teams.of(client).stream().anyMatch(member -> member.duty() != Duty.EMERGENCY);
        if (!staffed) {
            Person self = Person.speaking();
            teams.end(client, self.id());
            teams.add(client, self, Duty.LEAD, null, self);
            audit.record("assign", "client", client);
        }
    }
}
