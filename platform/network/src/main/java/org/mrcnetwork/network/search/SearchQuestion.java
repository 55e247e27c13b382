package org.mrcnetwork.network.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything asked must hold; within one keyword field, one of its values.
 *
 * <p>The answer is ordered by relevance when words are asked for, else by distance when a place is, else by name.
 *
 * @param words looked for in all text fields, forgiving misspellings and unfinished words
 * @param within words looked for in one text field only, by field
 * @param open only what is open at one of these; null for all
 * @param facets keyword fields whose values are to be counted, each as if nothing were asked of it
 * @param foundOn leaves out what is found no longer on this day; null for outdated ones too
 * @param after the {@link SearchAnswer.Hit#position()} of the last hit already seen
 * @param skip how many hits to leave out where no position is known
 */
public record SearchQuestion(
        List<String> words,
        Map<String, List<String>> within,
        Map<String, ? extends Collection<String>> keywords,
        @Nullable Near near,
        @Nullable LocalDate foundOn,
        @Nullable Collection<Long> open,
        Collection<String> facets,
        @Nullable List<Object> after,
        int skip,
        int limit) {

    public record Near(Point point, double withinKm) {}
}
