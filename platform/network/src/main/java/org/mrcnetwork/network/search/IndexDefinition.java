package org.mrcnetwork.network.search;

import java.util.List;

/**
 * What one index holds. An index made from another definition, or by another {@link Folding#VERSION}, is out of date.
 *
 * @param name names the index among all; lower-case letters and hyphens
 * @param texts fields searched by words
 * @param keywords fields compared whole, to filter by
 */
public record IndexDefinition(String name, List<Text> texts, List<String> keywords) {

    public IndexDefinition {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("An index is named with lower-case letters and hyphens");
        }
        texts = List.copyOf(texts);
        keywords = List.copyOf(keywords);
    }

    /**
     * @param weight how much more than 1 a word found here counts
     * @param marked whether an answer says which words matched in it
     */
    public record Text(String name, float weight, boolean marked) {}
}
