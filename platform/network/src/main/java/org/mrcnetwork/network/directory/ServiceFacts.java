package org.mrcnetwork.network.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff may say of a service and of the agency that offers it. Nothing of a confidential place is among
 * it: where a shelter is stands in the tables, and nobody is shown it.
 *
 * @param status of HSDS
 * @param phones of the service itself; those of the agency are {@code agencyPhones}
 * @param application how somebody comes to have the service
 * @param agreementRequired whether the agency takes whom a centre sends only under an agreement with it; null for no
 * @param hoursNote what is to be known of the hours beside them
 */
public record ServiceFacts(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 300) String alternateName,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = 2_000) @Pattern(regexp = WEB) String url,
        @Nullable @Email @Size(max = 254) String email,

        @NotNull @Pattern(regexp = "active|inactive|defunct|temporarily closed")
        String status,

        @NotNull @Size(max = 40) List<@NotNull ServiceType> serviceTypes,
        @NotNull @Size(max = 60) List<@NotNull @Pattern(regexp = TAG) String> languages,
        @NotNull @Size(max = 20) @Valid List<@NotNull Phone> phones,
        @Nullable @Size(max = 4_000) String eligibility,
        @Nullable @Size(max = 4_000) String fees,
        @Nullable @Size(max = 4_000) String application,
        @NotNull @Size(max = 40) @Valid List<@NotNull Hours> hours,
        @Nullable @Size(max = 1_000) String hoursNote,
        @NotNull @Size(max = 30) @Valid List<@NotNull Whereabouts> places,
        @NotBlank @Size(max = 300) String agencyName,
        @NotBlank @Size(max = 10_000) String agencyDescription,
        @Nullable @Size(max = 2_000) @Pattern(regexp = WEB) String agencyWebsite,
        @Nullable @Email @Size(max = 254) String agencyEmail,
        @NotNull @Size(max = 20) @Valid List<@NotNull Phone> agencyPhones,
        @Nullable Boolean agreementRequired) {

    public ServiceFacts {
        // Said and unsaid are the same, or an entry that nobody touched would look changed.
        agreementRequired = Boolean.TRUE.equals(agreementRequired);
    }

    private static final String WEB = "https?://\\S+";
    private static final String TAG = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}";

    /** The status of a service that can be had. */
    public static final String ACTIVE = "active";

    public record Phone(
            @NotBlank @Size(max = 60) String number,
            @Nullable @Min(0) @Max(999_999) Integer extension,
            @Nullable @Size(max = 60) String type,
            @Nullable @Size(max = 500) String description) {}

    /**
     * Open once a week, on the clock of the place.
     *
     * @param day as iCalendar says it
     * @param closes later than it opens; 24:00 at the end of the day
     */
    public record Hours(
            @NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU")
            String day,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String opens,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00")
            String closes) {

        public boolean inOrder() {
            return opens.compareTo(closes) < 0;
        }
    }

    /**
     * Where it can be had.
     *
     * @param id of the location; null for one that is not in the directory yet
     * @param country ISO 3166-1 alpha-2, or what the source says
     * @param latitude in degrees, as is the longitude; both or neither
     */
    public record Whereabouts(
            @Nullable UUID id,
            @Nullable @Size(max = 300) String name,
            @Nullable @Size(max = 1_000) String address1,
            @Nullable @Size(max = 300) String address2,
            @Nullable @Size(max = 60) String postalCode,
            @Nullable @Size(max = 200) String city,
            @Nullable @Size(max = 200) String stateProvince,
            @Nullable @Size(max = 100) String country,
            @Nullable @Min(-90) @Max(90) Double latitude,
            @Nullable @Min(-180) @Max(180) Double longitude) {

        public boolean whole() {
            return (latitude == null) == (longitude == null);
        }
    }
}
