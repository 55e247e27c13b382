package org.mrcnetwork.network.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides counts that could point at a person: 1 to 10, and as many others as it takes that a hidden one cannot be worked
 * out from the total (k = 11).
 */
public final class Suppression {

    public static final int THRESHOLD = 11;

    private Suppression() {}

    public static Cell total(int count) {
        return count > 0 && count < THRESHOLD ? Cell.hidden() : Cell.of(count);
    }

    /**
     * One breakdown of a total that is published beside it.
     *
     * @return for each key its cell, in the given order
     */
    public static <K> Map<K, Cell> breakdown(Map<K, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean totalHidden = total > 0 && total < THRESHOLD;
        Map<K, Boolean> hidden = new LinkedHashMap<>();
        counts.forEach((key, count) -> hidden.put(key, count > 0 && (count < THRESHOLD || totalHidden)));
        List<K> bySize = counts.keySet().stream()
                .filter(key -> counts.getOrDefault(key, 0) > 0)
                .sorted(Comparator.comparing((K key) -> counts.getOrDefault(key, 0)))
                .toList();
        for (K next : bySize) {
            if (safe(counts, hidden)) {
                break;
            }
            hidden.put(next, true);
        }
        Map<K, Cell> cells = new LinkedHashMap<>();
        counts.forEach(
                (key, count) -> cells.put(key, Boolean.TRUE.equals(hidden.get(key)) ? Cell.hidden() : Cell.of(count)));
        return cells;
    }

    /** Either nothing is hidden, or at least two cells are, and together they hold at least the threshold. */
    private static <K> boolean safe(Map<K, Integer> counts, Map<K, Boolean> hidden) {
        List<Integer> kept = counts.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(hidden.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return kept.isEmpty()
                || (kept.size() >= 2
                        && kept.stream().mapToInt(Integer::intValue).sum() >= THRESHOLD);
    }
}
