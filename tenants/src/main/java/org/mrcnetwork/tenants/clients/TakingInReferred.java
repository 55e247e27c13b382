package org.mrcnetwork.tenants.clients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Checked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens a restricted file for somebody whom another centre has referred as restricted, with what the letter says and by
 * the rules of registration. From the first moment only whoever accepts the referral knows of the client.
 */
@Service
public class TakingInReferred {

    /** Who cannot be asked before the first meeting; the most careful answer until then. */
    private static final MayConsent UNTIL_ASKED = MayConsent.AUTHORITY;

    private final RegisteringFromFacts facts;
    private final RegisteringClients registering;
    private final JsonMapper json;

    TakingInReferred(RegisteringFromFacts facts, RegisteringClients registering, JsonMapper json) {
        this.facts = facts;
        this.registering = registering;
        this.json = json;
    }

    /**
     * @param called what the file is called when the client did not agree to share a name
     * @return the new client
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID takeIn(ReferralLetter letter, String called, Instant sentAt) {
        ObjectNode said = said(letter, called);
        Checked checked = facts.check(said);
        // The sender's rules are ours, but perhaps of another year: what is refused here still stands in the letter.
        for (int tries = 0; checked.facts() == null && tries < 10; tries++) {
            checked.faults().forEach(fault -> leaveOut(said, fault, called));
            checked = facts.check(said);
        }
        RegisteringFromFacts.Facts good = checked.facts();
        if (good == null) {
            good = java.util.Objects.requireNonNull(
                    facts.check(named(json.createObjectNode(), called)).facts());
        }
        UUID id = Ids.next();
        ObjectNode form = good.form.deepCopy();
        form.put("id", id.toString());
        form.put("restrictedBecause", RestrictedBecause.REFERRED_SO.code());
        return registering.open(
                json.treeToValue(form, ClientForm.class),
                Consent.referred(Ids.next(), id, good.profile.agrees(), sentAt, Person.speaking(), Instant.now()));
    }

    private static void leaveOut(ObjectNode said, Fault fault, String called) {
        String part = fault.pointer().replaceFirst("^#/", "").replaceFirst("/.*", "");
        switch (part) {
            case "child" -> said.putObject("child").put("consents", UNTIL_ASKED.code());
            case "name" -> named(said, called);
            default -> said.remove(part);
        }
    }

    private static ObjectNode named(ObjectNode said, String called) {
        said.putObject("name").put("given", called);
        return said.put("nameIsAlias", true);
    }

    private ObjectNode said(ReferralLetter letter, String called) {
        ObjectNode said = json.createObjectNode();
        ReferralLetter.Identity identity = letter.identity();
        if (identity == null) {
            named(said, called);
        } else {
            said.putObject("name").put("given", identity.given()).put("family", identity.family());
            said.put("gender", identity.gender());
            put(said, "birthDate", identity.birthDate());
            put(said, "birthYear", identity.birthYear());
            if (identity.statedAge() != null && identity.statedAgeOn() != null) {
                put(said.putObject("age").put("years", identity.statedAge()), "statedOn", identity.statedAgeOn());
            }
        }
        ReferralLetter.Contact contact = letter.contact();
        if (contact != null) {
            put(said, "phone", contact.phone());
            put(said, "email", contact.email());
            put(said, "area", contact.area());
            put(said, "safeContact", contact.safeContact());
            put(said, "contactRules", contact.contactRules());
        }
        put(said, "emergencyContact", letter.emergencyContact());
        put(said, "familyDoesNotKnow", letter.familyDoesNotKnow());
        ReferralLetter.MigrationProfile migration = letter.migrationProfile();
        if (migration != null) {
            put(said, "group", migration.group());
            put(said, "phase", migration.phase());
            put(said, "countryOfOrigin", migration.countryOfOrigin());
            put(said, "plannedDestination", migration.plannedDestination());
            put(said, "reasons", migration.reasons());
            if (migration.previousMigrationKind() != null) {
                said.putObject("previousMigration")
                        .put("kind", migration.previousMigrationKind())
                        .put("country", migration.previousMigrationCountry());
            }
        }
        ReferralLetter.Family family = letter.family();
        if (family != null) {
            put(said, "maritalStatus", family.maritalStatus());
            put(said, "dependants", family.dependants());
        }
        needs(said, letter.communicationNeeds());
        put(said, "vulnerabilities", letter.vulnerabilities());
        return said;
    }

    private void needs(ObjectNode said, ReferralLetter.@Nullable CommunicationNeeds needs) {
        if (needs == null) {
            return;
        }
        put(said, "languages", needs.languages());
        ObjectNode form = said.putObject("needs");
        put(form, "interpreter", needs.interpreter());
        put(form, "literacy", needs.literacy());
        put(form, "disabilities", needs.disabilities() == null ? List.of() : needs.disabilities());
        put(form, "counsellor", needs.counsellor());
        put(form, "access", needs.access());
    }

    private void put(ObjectNode where, String name, @Nullable Object value) {
        if (value != null) {
            where.set(name, json.valueToTree(value));
        }
    }
}
