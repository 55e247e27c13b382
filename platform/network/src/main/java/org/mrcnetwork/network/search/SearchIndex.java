package org.mrcnetwork.network.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy, made for searching, of things whose truth is elsewhere. Every method may throw {@link SearchUnavailable}. */
public interface SearchIndex {

    SearchAnswer search(SearchQuestion question);

    /** Writes each document unless the index knows a version at least as high. Returns those that it cannot take. */
    Set<UUID> write(Collection<SearchDocument> documents);

    /** Whether there is an index, and made from today's definition. */
    boolean isCurrent();

    /**
     * Makes the index anew from all documents, in batches, while the old one goes on answering. A document changed
     * meanwhile must also be {@linkplain #write written}. Not to be run twice at once.
     */
    void rebuild(Iterable<? extends Collection<SearchDocument>> everything);

    /** What the index holds, ordered by id, beginning behind {@code after}. */
    List<Indexed> indexed(@Nullable UUID after, int limit);

    record Indexed(UUID id, long version) {}
}
