package org.mrcnetwork.network.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.SearchQuestion;
import org.mrcnetwork.network.search.Word;

/**
 * What somebody is looking for in the directory. All of it must hold; within one list, one.
 *
 * @param words folded, to be found in any text
 * @param placeWords folded, to be found in the names of places
 * @param countries ISO 3166-1 alpha-2
 * @param languages BCP 47 in lower case; one without a region finds all its regions
 * @param openAt only what is open at this moment, as far as is known; null for all
 * @param foundOn leaves out what nobody has checked for so long that it is found no longer on this day; null for all
 */
record Wanted(
        List<String> words,
        List<String> placeWords,
        Set<String> countries,
        Set<String> languages,
        Set<ServiceType> serviceTypes,
        @Nullable OrganizationType organizationType,
        SearchQuestion.@Nullable Near near,
        @Nullable LocalDate foundOn,
        @Nullable Instant openAt) {

    /** Nobody means more words than this, and each costs the search engine something. */
    private static final int MOST_WORDS = 16;

    static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Folding.words(text).stream()
                        .map(Word::folded)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** Codes to filter by, under the index's field names. */
    Map<String, Set<String>> keywords() {
        return Stream.of(
                        Map.entry(Entry.COUNTRY, countries),
                        Map.entry(Entry.LANGUAGE, languages),
                        Map.entry(
                                Entry.SERVICE_TYPE,
                                serviceTypes.stream().map(ServiceType::code).collect(Collectors.toSet())),
                        Map.entry(
                                Entry.ORGANIZATION_TYPE,
                                Stream.ofNullable(organizationType)
                                        .map(OrganizationType::code)
                                        .collect(Collectors.toSet())))
                .filter(codes -> !codes.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same for the same wish, in every process and today as tomorrow. */
    String fingerprint() {
        List<String> codes = keywords().entrySet().stream()
                .map(codesOf ->
                        codesOf.getKey() + codesOf.getValue().stream().sorted().toList())
                .sorted()
                .toList();
        return Integer.toHexString(
                (words + "/" + placeWords + "/" + codes + "/" + near + "/" + (foundOn == null) + (openAt == null))
                        .hashCode());
    }
}
