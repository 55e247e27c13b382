package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenants.fields.Answers;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a client's file, once the client has agreed to it, and keeps it right. */
@Service
@Transactional
class RegisteringClients {

    private final Clients clients;
    private final Consents consents;
    private final Duplicates duplicates;
    private final ConsentSignatures signatures;
    private final Enquirers enquirers;
    private final CaseTeams teams;
    private final StaffingCases staffing;
    private final KeepingSearchKeys searchKeys;
    private final Confidences confidences;
    private final ExtraFields fields;
    private final AuditLog audit;

    RegisteringClients(
            Clients clients,
            Consents consents,
            Duplicates duplicates,
            ConsentSignatures signatures,
            Enquirers enquirers,
            CaseTeams teams,
            StaffingCases staffing,
            KeepingSearchKeys searchKeys,
            Confidences confidences,
            ExtraFields fields,
            AuditLog audit) {
        this.clients = clients;
        this.consents = consents;
        this.duplicates = duplicates;
        this.signatures = signatures;
        this.enquirers = enquirers;
        this.teams = teams;
        this.staffing = staffing;
        this.searchKeys = searchKeys;
        this.confidences = confidences;
        this.fields = fields;
        this.audit = audit;
    }

    /**
     * @throws InvalidRequest without a consent to store, or when something cannot be true
     * @throws Refusal 409 duplicate-suspected, unless the counsellor has looked and says that it is somebody else
     */
    UUID register(ClientForm form) {
        ConsentForm consent = form.consent();
        if (consent == null) {
            throw new InvalidRequest("#/consent", "required", "A file is opened only when the client agrees to it.");
        }
        Profile profile = form.profile();
        Consent.Terms terms = consent.terms("#/consent", ConsentPurpose.STORE, profile.agrees());
        if (terms.givenBy() == ConsentGiver.ENQUIRER && form.enquirer() == null) {
            throw new InvalidRequest("#/enquirer", "required", "Say who asks on behalf of the client.");
        }
        return open(
                form,
                new Consent(
                        consent.id(), form.id(), terms, signatures.sealed(consent), Person.speaking(), Instant.now()));
    }

    /** Opens the file on the grounds of this consent. */
    UUID open(ClientForm form, Consent consent) {
        Profile profile = form.profile();
        form.requireWhoAgreesForAChild(profile);
        if (clients.findById(form.id()).isPresent()) {
            throw new Conflict("Another client has this id.");
        }
        if (!Boolean.TRUE.equals(form.despiteDuplicates())) {
            refuseLikelyDuplicate(profile);
        }
        Answers answers = fields.checked(form.extra() == null ? Map.of() : form.extra(), List.of());
        Person by = Person.speaking();
        Instant now = Instant.now();
        clients.save(new Client(
                form.id(),
                ClientNumber.of(clients.nextNumber()),
                profile,
                answers.coded(),
                confidences.seal(form.confidential(answers.words()), form.id()),
                by,
                now));
        clients.flush();
        fields.answered(answers);
        keepWithWhoMayKnow(form, by);
        searchKeys.remember(form.id(), profile);
        EnquirerForm enquirer = form.enquirer();
        if (enquirer != null) {
            enquirers.record(form.id(), enquirer, "#/enquirer", by);
        }
        consents.save(consent);
        audit.record("register", "client", form.id());
        return form.id();
    }

    /** Whoever sees assigned clients only is assigned whom they register. */
    private void keepWithWhoMayKnow(ClientForm form, Person by) {
        RestrictedBecause because = form.restrictedBecause();
        if (because != null) {
            staffing.begin(form.id(), because);
        } else if (Tenancy.reader().filter(reader -> !reader.everyClient()).isPresent()) {
            teams.add(form.id(), by, Duty.MEMBER, null, by);
        }
    }

    private void refuseLikelyDuplicate(Profile profile) {
        List<Duplicates.Candidate> candidates = duplicates.of(Likeness.of(profile));
        if (!candidates.isEmpty()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "duplicate-suspected",
                    "This may be somebody who is registered already.",
                    List.of(),
                    Map.of("candidates", candidates));
        }
    }

    /** @throws StaleVersion when somebody changed the file since this version */
    Client rectify(UUID id, long version, ClientForm form) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        if (client.version() != version) {
            throw new StaleVersion(client.version());
        }
        write(client, form, List.of());
        audit.record("rectify", "client", id);
        return client;
    }

    /**
     * What the form says becomes what the file says.
     *
     * @param answered elsewhere, and true there: what another file of the same client said
     */
    void write(Client client, ClientForm form, List<Map<UUID, List<String>>> answered) {
        Profile profile = form.profile();
        Map<UUID, List<String>> before = client.answers(confidences.of(client));
        List<Map<UUID, List<String>>> known = new ArrayList<>(answered);
        known.add(before);
        Answers answers = fields.checked(form.extra() == null ? before : form.extra(), known);
        client.rectify(profile, answers.coded(), confidences.seal(form.confidential(answers.words()), client.id()));
        clients.flush();
        fields.answered(answers);
        searchKeys.remember(client.id(), profile);
    }
}
