package org.mrcnetwork.network.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.search.SearchAnswer;
import org.mrcnetwork.network.search.SearchIndex;
import org.mrcnetwork.network.search.SearchQuestion;
import org.mrcnetwork.network.search.SearchUnavailable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds services: by the search index where it answers, otherwise by the database alone. */
@Component
class FindingServices {

    private static final Logger LOG = LoggerFactory.getLogger(FindingServices.class);

    /** How far Elasticsearch counts from the beginning when it is not told a position. */
    private static final int INDEX_WINDOW = 10_000;

    static final List<String> FACETS =
            List.of(Entry.COUNTRY, Entry.LANGUAGE, Entry.SERVICE_TYPE, Entry.ORGANIZATION_TYPE);

    private static final Duration CLOCKS_REST = Duration.ofMinutes(1);

    private record Clocks(Set<String> zones, Instant until) {}

    private volatile @Nullable Clocks clocks;

    private final SearchIndex index;
    private final ReducedSearch reduced;
    private final DirectoryEntries entries;

    FindingServices(SearchIndex index, ReducedSearch reduced, DirectoryEntries entries) {
        this.index = index;
        this.reduced = reduced;
        this.entries = entries;
    }

    /** @param matches whether a folded word of the service's texts is one that made it match */
    record Found(ListedService service, Predicate<String> matches) {}

    /**
     * @param next where to go on; null at the end
     * @param facets on the first page: how many there are of each value, each as if nothing were asked of it
     * @param reduced when the search index was away: fewer misspellings are forgiven, the order is coarser
     */
    record Page(
            List<Found> found,
            @Nullable String next,
            long total,
            boolean reduced,
            Map<String, Map<String, Long>> facets) {}

    /** @throws InvalidRequest when the cursor was not given out for this wish */
    Page find(Wanted wanted, @Nullable String cursor, int limit) {
        ServicePosition position = ServicePosition.read(cursor, wanted);
        if (position.inIndex() != null || position.seen() + limit <= INDEX_WINDOW) {
            try {
                return inIndex(wanted, position, limit);
            } catch (SearchUnavailable e) {
                LOG.debug("Answering from the database", e);
            }
        }
        return inDatabase(wanted, position, limit);
    }

    /** One of a shelter only for who may know of shelters. */
    Optional<ListedService> find(UUID service) {
        return entries.find(service).filter(_ -> Shelters.mayKnow() || !entries.isSheltered(service));
    }

    /** This moment on every clock by which anything is open. */
    private @Nullable List<Long> open(Wanted wanted) {
        Instant at = wanted.openAt();
        return at == null
                ? null
                : clocks().stream()
                        .map(zone -> PlaceClocks.slot(zone, PlaceClocks.minuteOfWeek(zone, at)))
                        .toList();
    }

    /** Asked of the database now and then only: a country more is rare. */
    private Set<String> clocks() {
        Instant now = Instant.now();
        Clocks known = clocks;
        if (known == null || known.until().isBefore(now)) {
            known = new Clocks(entries.clocks(), now.plus(CLOCKS_REST));
            clocks = known;
        }
        return known.zones();
    }

    private Page inIndex(Wanted wanted, ServicePosition position, int limit) {
        SearchAnswer answer = index.search(new SearchQuestion(
                wanted.words(),
                wanted.placeWords().isEmpty() ? Map.of() : Map.of(Entry.PLACE, wanted.placeWords()),
                wanted.keywords(),
                wanted.near(),
                wanted.foundOn(),
                open(wanted),
                position.seen() == 0 ? FACETS : List.of(),
                position.inIndex(),
                position.seen(),
                limit));
        // The index says which; the database says what, so that nothing outdated or withdrawn is shown.
        Map<UUID, ListedService> services =
                entries.find(answer.hits().stream().map(SearchAnswer.Hit::id).toList());
        List<Found> found = answer.hits().stream()
                .flatMap(hit -> Optional.ofNullable(services.get(hit.id()))
                        .map(service -> new Found(service, hit.matched()::contains))
                        .stream())
                .toList();
        int seen = position.seen() + answer.hits().size();
        String next = answer.hits().size() == limit && seen < answer.total()
                ? new ServicePosition(seen, answer.hits().getLast().position()).cursor(wanted)
                : null;
        return new Page(found, next, answer.total(), false, answer.facets());
    }

    private Page inDatabase(Wanted wanted, ServicePosition position, int limit) {
        ReducedSearch.Answer answer = reduced.search(wanted, position.seen(), limit);
        Predicate<String> matches = word -> wanted.words().stream().anyMatch(word::startsWith);
        int seen = position.seen() + answer.services().size();
        String next = answer.services().size() == limit && seen < answer.total()
                ? new ServicePosition(seen, null).cursor(wanted)
                : null;
        return new Page(
                answer.services().stream()
                        .map(service -> new Found(service, matches))
                        .toList(),
                next,
                answer.total(),
                true,
                position.seen() == 0 ? reduced.facets(wanted) : Map.of());
    }
}
