package org.mrcnetwork.network.recruiters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its keeper says of an agency.
 *
 * @param country ISO 3166-1 alpha-2 in which it is established
 * @param destinations the countries to which it sends people
 */
record RecruiterFacts(
        String name,
        List<String> otherNames,
        String country,
        List<String> destinations,
        RecruiterLicence licence,
        RecruiterFees fees,
        List<RecruiterSanction> sanctions) {

    /** An address in the web, and in its host nothing that looks like another one. */
    static final String WEB = "https?://[^\\s/?#@]+([/?#]\\S*)?";

    /**
     * @param authority that issues licences
     * @param status as last stated; see {@link LicenceStatus#on}
     * @param checkUrl where the authority lets anybody check
     */
    record RecruiterLicence(
            @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 300) String authority,
            @NotNull LicenceStatus status,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,

            @Nullable @Size(max = 2_000) @Pattern(regexp = WEB)
            String checkUrl) {}

    /**
     * What workers pay.
     *
     * @param amount only with the kind that says so, as is its currency
     * @param currency ISO 4217
     * @param description needed where there is no amount to say it
     */
    record RecruiterFees(
            @NotNull FeeKind kind,

            @Nullable @DecimalMin("0.001") @Digits(integer = 12, fraction = 3)
            BigDecimal amount,

            @Nullable String currency,
            @Nullable @Size(max = 2_000) String description) {}

    /**
     * @param source where the authority says so
     * @param liftedOn the day from which it held no longer
     */
    record RecruiterSanction(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String by,
            @NotBlank @Size(max = 2_000) String what,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = WEB)
            String source,

            @Nullable LocalDate liftedOn) {

        boolean holdsOn(LocalDate day) {
            return liftedOn == null || liftedOn.isAfter(day);
        }
    }

    /** @param dueOn by when whoever enters this wants to make sure of it again; null when nobody has made sure now */
    record RecruiterForm(
            java.util.@NotNull UUID id,
            @NotBlank @Size(max = 300) String name,

            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 300) String> otherNames,

            @NotBlank String country,
            @NotNull @Size(max = 250) List<@NotBlank String> destinations,
            @NotNull @Valid RecruiterLicence licence,
            @NotNull @Valid RecruiterFees fees,
            @NotNull @Size(max = 50) @Valid List<@NotNull RecruiterSanction> sanctions,
            @Nullable LocalDate dueOn) {

        RecruiterFacts facts() {
            return new RecruiterFacts(
                    name.strip(),
                    otherNames.stream().map(String::strip).distinct().toList(),
                    country,
                    destinations.stream().distinct().sorted().toList(),
                    licence,
                    fees,
                    sanctions);
        }
    }
}
