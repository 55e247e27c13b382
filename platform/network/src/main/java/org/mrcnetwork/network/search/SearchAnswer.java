package org.mrcnetwork.network.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** @param facets how many documents have each value, by the fields that were asked for */
public record SearchAnswer(List<Hit> hits, long total, Map<String, Map<String, Long>> facets) {

    /**
     * @param matched the folded words of the document that made it match
     * @param position where to go on from, opaque to the caller but for its types: numbers and strings
     */
    public record Hit(UUID id, Set<String> matched, List<Object> position) {}
}
