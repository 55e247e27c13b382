package org.mrcnetwork.tenants.clients;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of the centre may ask about its clients. Every answer is written to the audit log. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClientFiles {

    private final Clients clients;
    private final Consents consents;
    private final CentreKeys keys;
    private final AuditLog audit;

    ClientFiles(Clients clients, Consents consents, CentreKeys keys, AuditLog audit) {
        this.clients = clients;
        this.consents = consents;
        this.keys = keys;
        this.audit = audit;
    }

    /** Who a client is, for lists. */
    public record ClientName(UUID id, String number, Name name) {}

    /** @throws NotFound when the centre has no such client */
    public void requireExists(UUID client) {
        if (clients.findById(client).isEmpty()) {
            throw new NotFound("That client");
        }
    }

    public Optional<ClientName> name(UUID client) {
        return clients.findById(client)
                .map(found -> new ClientName(
                        found.id(), found.number(), found.profile().name()));
    }

    /** The client's gender, for figures; not written to the audit log, since nobody reads it. */
    public String genderOf(UUID client) {
        return clients.findById(client)
                .map(found -> found.profile().gender().code())
                .orElse(Gender.NOT_STATED.code());
    }

    /** What the client agreed to share, with whom. */
    public record AllowedReferral(Set<FieldGroup> groups) {}

    /**
     * The parts of the file that the client's consent lets this centre be told.
     *
     * @throws Refusal 409 consent-missing when that consent is somebody else's, for somebody else, withdrawn or expired
     */
    public AllowedReferral allowedFor(UUID client, UUID recipient, UUID consent) {
        return consents.findById(consent)
                .filter(found -> found.allowsReferral(client, recipient, LocalDate.now(ZoneOffset.UTC)))
                .map(found -> new AllowedReferral(Set.copyOf(found.terms().fieldGroups())))
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT,
                        "consent-missing",
                        "No consent of this client covers this referral. Ask the client, and record the answer."));
    }

    /** The whole letter about a client; the exchange takes out what the client has not agreed to. */
    public ReferralLetter letter(UUID id, String reasons, @Nullable String assessment, @Nullable String servicesInUse) {
        Client client = clients.findById(id).orElseThrow(() -> new NotFound("That client"));
        audit.record("refer", "client", id);
        Profile p = client.profile();
        return new ReferralLetter(
                new ReferralLetter.Identity(
                        p.name().given(), p.name().family(), p.gender().code(), p.birthDate(), p.birthYear()),
                new ReferralLetter.Contact(p.phone(), p.email(), p.area(), safeContact(client)),
                p.emergencyName() == null
                        ? null
                        : new ReferralLetter.EmergencyContact(
                                p.emergencyName(), p.emergencyRelationship(), p.emergencyPhone()),
                new ReferralLetter.MigrationProfile(
                        p.clientGroup().code(),
                        p.phase() == null ? null : p.phase().code(),
                        p.countryOfOrigin(),
                        p.plannedDestination(),
                        p.previousMigrationKind() == null
                                ? null
                                : p.previousMigrationKind().code(),
                        p.previousMigrationCountry(),
                        p.reasons().stream().map(Reason::code).toList()),
                new ReferralLetter.Family(
                        p.maritalStatus() == null ? null : p.maritalStatus().code(), p.dependants()),
                new ReferralLetter.CommunicationNeeds(p.firstLanguage(), p.secondLanguage()),
                p.vulnerabilities().stream().map(Vulnerability::code).toList(),
                reasons,
                assessment,
                servicesInUse);
    }

    /** How the client can be reached without harm, as the client has said. Whoever shows it has written the reading down. */
    public Optional<String> safeContactOf(UUID client) {
        return clients.findById(client).map(this::safeContact);
    }

    @Nullable
    String safeContact(Client client) {
        byte[] secret = client.safeContact();
        return secret == null ? null : new String(keys.decrypt(secret, client.id()), StandardCharsets.UTF_8);
    }

    /** All names of these clients, for lists. */
    public List<ClientName> names(List<UUID> ids) {
        return ids.stream().distinct().map(this::name).flatMap(Optional::stream).toList();
    }
}
