package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one centre tells another about a client: the inter-agency referral form of handbook 5.3. A part that the client
 * has not agreed to is absent. Nothing else about a client ever leaves a centre.
 *
 * @param restricted true when only a few may know of the client at either end; why is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralLetter(
        @Nullable Boolean restricted,
        @Nullable Identity identity,
        @Nullable Contact contact,
        @Nullable EmergencyContact emergencyContact,
        @Nullable Boolean familyDoesNotKnow,
        @Nullable MigrationProfile migrationProfile,
        @Nullable Family family,
        @Nullable CommunicationNeeds communicationNeeds,
        @Nullable List<String> vulnerabilities,
        String reasons,
        @Nullable String assessment,
        @Nullable String servicesInUse) {

    /** What is left to the sender of a letter about a client whose file was erased since. */
    static final ReferralLetter FORGOTTEN =
            new ReferralLetter(null, null, null, null, null, null, null, null, null, "", null, null);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            String given,
            @Nullable String family,
            String gender,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Integer statedAge,
            @Nullable LocalDate statedAgeOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String area,
            @Nullable String safeContact,
            @Nullable SharedContactRules contactRules) {}

    /**
     * How the client can be reached without harm, in the codes of the sending centre's file; days are those of ISO 8601,
     * times those of the clock where the client lives.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SharedContactRules(
            boolean never,
            List<String> channels,
            List<Integer> days,
            @Nullable String from,
            @Nullable String until,
            @Nullable String say,
            @Nullable String signAs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EmergencyContact(
            String name,
            @Nullable String relationship,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MigrationProfile(
            @Nullable String group,
            @Nullable String phase,
            @Nullable String countryOfOrigin,
            @Nullable String plannedDestination,
            @Nullable String previousMigrationKind,
            @Nullable String previousMigrationCountry,
            List<String> reasons) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Family(
            @Nullable String maritalStatus, @Nullable Integer dependants) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CommunicationNeeds(
            @Nullable String firstLanguage,
            @Nullable String secondLanguage,
            @Nullable List<SharedLanguage> languages,
            @Nullable String interpreter,
            @Nullable String literacy,
            @Nullable List<String> disabilities,
            @Nullable String counsellor,
            @Nullable String access) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SharedLanguage(String tag, @Nullable String level) {}

    /** The same letter without every part that is not in the allowed groups. What protects the client, and the reasons, always go with it. */
    public ReferralLetter onlyWith(Set<FieldGroup> allowed) {
        return new ReferralLetter(
                restricted,
                allowed.contains(FieldGroup.IDENTITY) ? identity : null,
                allowed.contains(FieldGroup.CONTACT) ? contact : null,
                allowed.contains(FieldGroup.EMERGENCY_CONTACT) ? emergencyContact : null,
                allowed.contains(FieldGroup.EMERGENCY_CONTACT) ? familyDoesNotKnow : null,
                allowed.contains(FieldGroup.MIGRATION_PROFILE) ? migrationProfile : null,
                allowed.contains(FieldGroup.FAMILY) ? family : null,
                allowed.contains(FieldGroup.COMMUNICATION_NEEDS) ? communicationNeeds : null,
                allowed.contains(FieldGroup.VULNERABILITIES) ? vulnerabilities : null,
                reasons,
                allowed.contains(FieldGroup.ASSESSMENT) ? assessment : null,
                allowed.contains(FieldGroup.SERVICES_IN_USE) ? servicesInUse : null);
    }
}
