package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.exchange.FieldGroup;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** A consent as the counsellor records it. */
record ConsentForm(
        @NotNull UUID id,
        @NotNull ConsentPurpose purpose,
        @Nullable UUID recipient,
        @Nullable @Size(max = 300) String recipientName,
        @Nullable @Size(max = 20) List<@NotNull FieldGroup> fieldGroups,
        @NotBlank @Size(max = 40) String textVersion,
        @NotBlank @Size(max = 35) String language,
        @NotNull ConsentManner manner,
        @Nullable @Size(max = 200) String witness,

        @Nullable @Pattern(regexp = STROKES) @Size(max = 60_000)
        String signature,

        @Nullable ConsentGiver givenBy,
        @Nullable @Size(max = 200) String givenByName,
        @NotNull Instant givenAt,
        @Nullable LocalDate expiresOn) {

    /** Moves and lines of an SVG path in whole numbers, and nothing that could be anything else. */
    private static final String STROKES = "(M\\d{1,4} \\d{1,4}(L\\d{1,4} \\d{1,4})*)+";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /**
     * @throws InvalidRequest when the parts contradict one another; pointers begin with the given one
     * @param unlessSaid who agrees for this client as a rule
     */
    Consent.Terms terms(String pointer, ConsentPurpose expected, ConsentGiver unlessSaid) {
        List<Fault> faults = new ArrayList<>();
        List<FieldGroup> groups = fieldGroups == null ? List.of() : fieldGroups;
        if (purpose != expected) {
            faults.add(new Fault(pointer + "/purpose", "invalid", "A consent for another purpose is needed here."));
        }
        if (purpose.tellsSomebody() && recipient == null) {
            faults.add(new Fault(pointer + "/recipient", "required", "Say whom the client agreed to be told."));
        }
        if (!purpose.tellsSomebody() && recipient != null) {
            faults.add(new Fault(pointer + "/recipient", "invalid", "Nobody is told anything by this consent."));
        }
        if (purpose == ConsentPurpose.AGENCY && (recipientName == null || recipientName.isBlank())) {
            faults.add(new Fault(pointer + "/recipientName", "required", "Name the agency."));
        }
        if (manner == ConsentManner.WHEN_REFERRED) {
            faults.add(new Fault(
                    pointer + "/manner", "not-allowed", "A referral that is accepted brings this one along."));
        }
        if (manner == ConsentManner.ON_SCREEN && signature == null) {
            faults.add(new Fault(pointer + "/signature", "required", "The client signs on the screen."));
        }
        if (purpose.tellsSomebody() && groups.isEmpty()) {
            faults.add(new Fault(pointer + "/fieldGroups", "required", "Say what the client agreed to share."));
        }
        if (purpose != ConsentPurpose.STORE && givenBy == ConsentGiver.ENQUIRER) {
            faults.add(new Fault(
                    pointer + "/givenBy",
                    "not-allowed",
                    "Ask the client: whoever asks for somebody else lets a file be opened, and no more."));
        }
        if (manner == ConsentManner.ORAL_WITH_WITNESS && (witness == null || witness.isBlank())) {
            faults.add(new Fault(pointer + "/witness", "required", "An oral consent needs a witness."));
        }
        if (givenAt.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            faults.add(new Fault(pointer + "/givenAt", "in-future", "A consent cannot be given in the future."));
        }
        if (!ConsentTexts.exists(purpose, textVersion)) {
            faults.add(new Fault(pointer + "/textVersion", "unknown-value", "There is no such consent text."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Consent.Terms(
                purpose,
                recipient,
                recipientName,
                groups,
                textVersion,
                language,
                manner,
                witness,
                givenBy == null ? unlessSaid : givenBy,
                givenByName,
                givenAt,
                expiresOn);
    }
}
