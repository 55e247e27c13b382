package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts colleagues into a client's case team, hands over between them, and restricts who may know of the client. */
@Service
@Transactional
class StaffingCases {

    private final Clients clients;
    private final CaseTeams teams;
    private final List<ToldOfRestriction> rooms;
    private final AuditLog audit;

    StaffingCases(Clients clients, CaseTeams teams, List<ToldOfRestriction> rooms, AuditLog audit) {
        this.clients = clients;
        this.teams = teams;
        this.rooms = rooms;
        this.audit = audit;
    }

    /** Puts somebody into the team, or changes what they do in it. Safe to repeat. */
    void assign(UUID client, Person colleague, Duty duty) {
        requireMayStaff(client);
        if (teams.of(client).stream()
                .anyMatch(member -> member.personId().equals(colleague.id()) && member.duty() == duty)) {
            return;
        }
        if (duty == Duty.LEAD) {
            teams.of(client).stream()
                    .filter(member -> member.duty() == Duty.LEAD)
                    .forEach(lead -> {
                        teams.end(client, lead.personId());
                        if (!lead.personId().equals(colleague.id())) {
                            teams.add(
                                    client,
                                    new Person(lead.personId(), lead.name()),
                                    Duty.MEMBER,
                                    null,
                                    Person.speaking());
                        }
                    });
        }
        teams.end(client, colleague.id());
        teams.add(client, colleague, duty, null, Person.speaking());
        audit.record("assign", "client", client);
    }

    /** @throws Refusal 409 last-of-team when nobody could open a restricted client's file any more */
    void release(UUID client, UUID colleague) {
        requireMayStaff(client);
        boolean nobodyLeft = teams.of(client).stream()
                .noneMatch(member ->
                        member.duty() != Duty.EMERGENCY && !member.personId().equals(colleague));
        if (nobodyLeft && teams.restriction(client).isPresent()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "last-of-team",
                    "Hand the case over first: nobody else could open this restricted file.");
        }
        if (!teams.end(client, colleague)) {
            throw new NotFound("That member of the case team");
        }
        audit.record("release", "client", client);
    }

    /** From now on only the team knows of the client. Whoever restricts is in the team. */
    void restrict(UUID client, RestrictedBecause because) {
        requireMayStaff(client);
        begin(client, because);
        tellRooms(client);
        audit.record("restrict", "client", client);
    }

    /** Of two files that became one, one may have been restricted: what is said of it goes for all of the one. */
    void merged(UUID client) {
        if (teams.restriction(client).isPresent()) {
            tellRooms(client);
        }
    }

    private void tellRooms(UUID client) {
        rooms.forEach(room -> room.restricted(client));
    }

    /** As {@link #restrict}, for a client who is being registered. */
    void begin(UUID client, RestrictedBecause because) {
        Person self = Person.speaking();
        if (teams.of(client).stream().noneMatch(member -> member.personId().equals(self.id()))) {
            teams.add(client, self, teams.of(client).isEmpty() ? Duty.LEAD : Duty.MEMBER, null, self);
        }
        teams.restrict(client, because, self);
    }

    void lift(UUID client) {
        requireMayStaff(client);
        teams.lift(client);
        audit.record("lift-restriction", "client", client);
    }

    /** Somebody who broke the glass reads, but decides nothing about who may know. */
    void requireMayStaff(UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
        UUID self = Person.speaking().id();
        boolean inEmergencyOnly = teams.of(client).stream()
                .anyMatch(member -> member.personId().equals(self) && member.duty() == Duty.EMERGENCY);
        if (inEmergencyOnly) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "forbidden", "Emergency access reads the file; the case team decides on it.");
        }
    }
}
