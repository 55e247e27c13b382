package org.mrcnetwork.network.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a document looks inside the index, beside the fields of its definition. */
final class DocumentFields {

    /** Raise when the fields below, or what is put into them, change. */
    static final int VERSION = 4;

    static final String ID = "mrc_id";
    /** All texts at once: misspellings are looked for in one field, not in each. */
    static final String ALL = "mrc_all";

    static final String PLACES = "mrc_places";
    static final String SORT_NAME = "mrc_sort_name";
    static final String OPEN = "mrc_open";
    static final String FOUND_UNTIL = "mrc_found_until";

    /** Longer names are cut: Elasticsearch refuses keywords beyond 32,766 bytes, and nobody sorts by the 200th letter. */
    private static final int SORT_LENGTH = 200;

    private DocumentFields() {}

    static Map<String, Object> of(UUID id, SearchDocument.Content content) {
        Map<String, Object> fields = new HashMap<>();
        content.texts().forEach((field, text) -> fields.put(field, Folding.fold(text)));
        fields.put(ALL, content.texts().values().stream().map(Folding::fold).collect(Collectors.joining(" ")));
        content.keywords().forEach((field, values) -> fields.put(field, List.copyOf(values)));
        List<Map<String, Double>> places = new ArrayList<>();
        content.places().forEach(place -> places.add(Map.of("lat", place.latitude(), "lon", place.longitude())));
        fields.put(PLACES, places);
        String sortName = content.sortName();
        fields.put(SORT_NAME, sortName.substring(0, Math.min(sortName.length(), SORT_LENGTH)));
        fields.put(FOUND_UNTIL, content.foundUntil().toString());
        fields.put(
                OPEN,
                content.open().stream()
                        .map(span -> Map.of("gte", span.from(), "lt", span.until()))
                        .toList());
        fields.put(ID, id.toString());
        return fields;
    }
}
