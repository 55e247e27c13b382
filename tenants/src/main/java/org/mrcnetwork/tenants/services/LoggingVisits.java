package org.mrcnetwork.tenants.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes contacts down, for this room and for the hotline and the enquiries, corrects them within a day, and adds to them afterwards. */
@Component
public class LoggingVisits {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Visits visits;
    private final VisitNotes notes;
    private final VisitHistory history;
    private final ClientFiles clients;
    private final AuditLog audit;

    LoggingVisits(Visits visits, VisitNotes notes, VisitHistory history, ClientFiles clients, AuditLog audit) {
        this.visits = visits;
        this.notes = notes;
        this.history = history;
        this.clients = clients;
        this.audit = audit;
    }

    /** Inside a transaction of the caller, who has asked for the permission {@code visit:log} or what includes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID log(VisitForm form) {
        check(form);
        if (visits.findById(form.id()).isPresent()) {
            throw new Conflict("Another visit has this id.");
        }
        // Written on a train about somebody whose two files have become one meanwhile.
        UUID client = form.clientId() == null ? null : clients.current(form.clientId());
        visits.saveAndFlush(new Visit(
                form.id(), client, form.particulars(), notes.seal(form.notes(), form.id()), Person.speaking()));
        if (client == null) {
            audit.record("log-anonymous-visit", "visit", form.id());
        } else {
            audit.record("log-visit", "client", client);
        }
        return form.id();
    }

    /** What it said before stays readable. */
    Visit correct(UUID id, long read, VisitForm form) {
        Visit visit = visits.findById(id).orElseThrow(() -> new NotFound("That visit"));
        visit.requireCorrectableBy(Person.speaking(), Instant.now());
        if (visit.version() != read) {
            throw new StaleVersion(visit.version());
        }
        if (!form.id().equals(id) || !Objects.equals(form.clientId(), visit.clientId())) {
            throw new InvalidRequest("#/clientId", "not-changeable", "Whom a contact was with cannot be corrected.");
        }
        check(form);
        history.keep(visit);
        visit.correct(form.particulars(), notes.seal(form.notes(), id));
        record("correct-visit", visit);
        return visits.saveAndFlush(visit);
    }

    UUID add(UUID visit, UUID id, String text) {
        Visit found = visits.findById(visit).orElseThrow(() -> new NotFound("That visit"));
        history.add(found, id, text, Person.speaking());
        record("add-to-visit", found);
        return id;
    }

    void record(String action, Visit visit) {
        UUID client = visit.clientId();
        audit.record(action, client == null ? "visit" : "client", client == null ? visit.id() : client);
    }

    private void check(VisitForm form) {
        UUID client = form.clientId();
        if (client == null && form.gender() == null) {
            throw new InvalidRequest(
                    "#/clientId", "required", "Name the client, or the gender of somebody who stays anonymous.");
        }
        if (client != null && form.gender() != null) {
            throw new InvalidRequest("#/gender", "not-allowed", "A client's gender stands in the client's record.");
        }
        if (client != null && form.cameBefore() != null) {
            throw new InvalidRequest(
                    "#/cameBefore", "not-allowed", "Whether a client is new follows from the earlier contacts.");
        }
        if (form.result() == ContactResult.NOT_GIVEN && form.notGiven() == null) {
            throw new InvalidRequest("#/notGiven", "required", "Say which service was not given, and why.");
        }
        if (client != null) {
            clients.current(client);
        }
        if (form.at().isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            throw new InvalidRequest("#/at", "in-future", "A visit is logged after it took place.");
        }
    }
}
