package org.mrcnetwork.network.presence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param open whether the pages are shown to the public at all
 * @param version 0 while nothing has been kept
 */
public record PublicPresence(UUID centre, boolean open, PublicDetails details, long version) {

    /**
     * @param languages in which the pages are, the main one first
     * @param words by language
     * @param address where the centre is, a line of the address a line; none for a centre that tells it to nobody
     * @param hours on the centre's clock
     */
    public record PublicDetails(
            @NotEmpty @Size(max = 8) List<@NotNull String> languages,
            @NotNull @Size(max = 8) Map<@NotNull String, @NotNull @Valid PublicWords> words,
            @Nullable @Size(max = 60) String phone,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 500) String address,
            @NotNull @Size(max = 28) List<@NotNull @Valid PublicHours> hours) {}

    /** @param equality instead of the statement that every centre begins with (handbook 9.4) */
    public record PublicWords(
            @Nullable @Size(max = 2_000) String about,
            @Nullable @Size(max = 2_000) String directions,
            @Nullable @Size(max = 1_000) String bring,
            @Nullable @Size(max = 500) String hoursNote,
            @Nullable @Size(max = 4_000) String equality) {

        static final PublicWords NONE = new PublicWords(null, null, null, null, null);
    }

    /**
     * @param day as iCalendar says it
     * @param closes later than it opens; 24:00 at the end of the day
     */
    public record PublicHours(
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

    public PublicWords words(String language) {
        return Optional.ofNullable(details.words().get(language)).orElse(PublicWords.NONE);
    }
}
