package org.mrcnetwork.tenants.clients;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.ReferralLetter;

/** A client's file as the inter-agency referral form of handbook 5.3. */
final class Letters {

    private Letters() {}

    static ReferralLetter about(
            Profile p,
            Confidential said,
            boolean restricted,
            String reasons,
            @Nullable String assessment,
            @Nullable String servicesInUse) {
        return new ReferralLetter(
                restricted ? true : null,
                new ReferralLetter.Identity(
                        p.name().given(),
                        p.name().family(),
                        p.gender().code(),
                        p.birthDate(),
                        p.birthYear(),
                        p.statedAge(),
                        p.statedAgeOn()),
                new ReferralLetter.Contact(
                        p.phone(), p.email(), p.area(), said.safeContact(), rules(said.contactRules())),
                p.emergencyName() == null
                        ? null
                        : new ReferralLetter.EmergencyContact(
                                p.emergencyName(), p.emergencyRelationship(), p.emergencyPhone()),
                said.familyDoesNotKnow() ? true : null,
                new ReferralLetter.MigrationProfile(
                        p.clientGroup() == null ? null : p.clientGroup().code(),
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
                communication(p, said),
                p.vulnerabilities().stream().map(Vulnerability::code).toList(),
                reasons,
                assessment,
                servicesInUse);
    }

    private static ReferralLetter.CommunicationNeeds communication(Profile p, Confidential said) {
        return new ReferralLetter.CommunicationNeeds(
                p.language(0),
                p.language(1),
                p.languages().stream()
                        .map(one -> new ReferralLetter.SharedLanguage(
                                one.tag(),
                                one.level() == null ? null : one.level().code()))
                        .toList(),
                p.interpreter(),
                p.literacy() == null ? null : p.literacy().code(),
                p.disabilities().stream().map(Disability::code).toList(),
                p.counsellor() == null ? null : p.counsellor().name().toLowerCase(Locale.ROOT),
                said.access());
    }

    private static ReferralLetter.@Nullable SharedContactRules rules(@Nullable ContactRules rules) {
        return rules == null
                ? null
                : new ReferralLetter.SharedContactRules(
                        rules.never(),
                        rules.channels().stream().map(ContactChannel::code).toList(),
                        rules.days(),
                        rules.from(),
                        rules.until(),
                        rules.say(),
                        rules.signAs());
    }
}
