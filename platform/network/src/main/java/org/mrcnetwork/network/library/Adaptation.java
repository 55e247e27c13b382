package org.mrcnetwork.network.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mrcnetwork.network.library.SheetReading.LocalWords;

/**
 * What a centre adds to a sheet for its own visitors.
 *
 * @param shown whether its public pages show the sheet
 * @param words by BCP 47 language
 */
record Adaptation(UUID sheet, boolean shown, Map<String, AddedWords> words, long version) {

    /**
     * @param intro before the shared part
     * @param contacts after it: whom to ask here
     */
    record AddedWords(
            @NotNull @Size(max = 4_000) String intro,
            @NotNull @Size(max = 4_000) String contacts) {

        boolean isBlank() {
            return intro.isBlank() && contacts.isBlank();
        }
    }

    /** In the best of these languages, else in any: whom to ask is better read in another language than not at all. */
    Optional<LocalWords> in(List<String> wanted) {
        for (String language :
                Stream.concat(wanted.stream(), words.keySet().stream().sorted()).toList()) {
            AddedWords added = words.get(language);
            if (added != null && !added.isBlank()) {
                return Optional.of(new LocalWords(language, added.intro(), added.contacts()));
            }
        }
        return Optional.empty();
    }
}
