package org.mrcnetwork.network.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one thing that is searched for. Documents may arrive in any order and more than once: the highest
 * version stays.
 *
 * @param content null when the thing is gone
 */
public record SearchDocument(
        UUID id, long version, @Nullable Content content) {

    /**
     * @param texts by field, as a reader sees them
     * @param keywords by field
     * @param sortName orders an answer to a question without words
     * @param open the spans of time in which it is open, as numbers that the caller gives a meaning
     * @param foundUntil the last day on which it is found without asking for outdated ones too
     */
    public record Content(
            Map<String, String> texts,
            Map<String, ? extends Collection<String>> keywords,
            List<Point> places,
            String sortName,
            LocalDate foundUntil,
            Collection<Span> open) {}

    /** The end is not within. */
    public record Span(long from, long until) {}

    public static SearchDocument gone(UUID id, long version) {
        return new SearchDocument(id, version, null);
    }
}
