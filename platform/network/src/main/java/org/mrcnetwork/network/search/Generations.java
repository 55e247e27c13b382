package org.mrcnetwork.network.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The indexes behind one alias. Each is named {@code <alias>-<fingerprint of its definition>-<random>}; readers ask the
 * alias, which points to one of them, and a new one stands under {@code <alias>-building} until it is complete.
 */
final class Generations {

    private final ElasticsearchClient client;
    private final IndexDefinition definition;
    private final String alias;
    private final String building;
    private final String current;

    Generations(ElasticsearchClient client, IndexDefinition definition, String prefix) {
        this.client = client;
        this.definition = definition;
        this.alias = prefix + definition.name();
        this.building = alias + "-building";
        this.current = alias + "-" + fingerprint(definition) + "-";
    }

    String alias() {
        return alias;
    }

    /**
     * The alias through which an index is written. It goes with the index, and writing demands an alias: so a late
     * writer is refused where it would otherwise call an index without a mapping into being.
     */
    static String writing(String index) {
        return index + "-writing";
    }

    /** Those that must hear of every change: the one that answers and the one being built. */
    Set<String> live() throws IOException {
        return having(alias, building);
    }

    boolean isCurrent() throws IOException {
        Set<String> answering = having(alias);
        return answering.size() == 1 && answering.stream().allMatch(index -> index.startsWith(current));
    }

    /** A new, empty index that hears of changes from now on. One left half-built before is dropped. */
    String begin() throws IOException {
        drop(having(building));
        String index = current + UUID.randomUUID().toString().substring(0, 8);
        client.indices()
                .create(create -> create.index(index)
                        .aliases(building, a -> a)
                        .aliases(writing(index), a -> a)
                        .settings(settings -> settings.numberOfShards("1").autoExpandReplicas("0-1"))
                        .mappings(mappings ->
                                mappings.dynamic(DynamicMapping.Strict).properties(properties())));
        return index;
    }

    /** The built index answers from now on, and no other: in one step, so that no question finds none or two. */
    void complete(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of(a -> a.add(add -> add.index(index).alias(alias))));
        actions.add(Action.of(a -> a.remove(remove -> remove.index(index).alias(building))));
        having(alias).forEach(old -> actions.add(Action.of(a -> a.removeIndex(remove -> remove.index(old)))));
        client.indices().updateAliases(update -> update.actions(actions));
    }

    private void drop(Set<String> indexes) throws IOException {
        if (!indexes.isEmpty()) {
            client.indices().delete(delete -> delete.index(List.copyOf(indexes)));
        }
    }

    private Set<String> having(String... aliases) throws IOException {
        Set<String> wanted = Set.of(aliases);
        Map<String, IndexAliases> found =
                client.indices().getAlias(get -> get.index(alias + "-*")).result();
        return found.entrySet().stream()
                .filter(index -> index.getValue().aliases().keySet().stream().anyMatch(wanted::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Property> properties() {
        Map<String, Property> properties = new HashMap<>();
        // Texts come folded into words with a space between, so the plainest analyser of every cluster does.
        definition
                .texts()
                .forEach(text -> properties.put(
                        text.name(),
                        Property.of(p -> p.text(t -> t.analyzer("standard")
                                .indexPrefixes(prefixes -> prefixes.minChars(2).maxChars(12))))));
        definition.keywords().forEach(keyword -> properties.put(keyword, Property.of(p -> p.keyword(k -> k))));
        properties.put(DocumentFields.PLACES, Property.of(p -> p.geoPoint(g -> g)));
        properties.put(DocumentFields.SORT_NAME, Property.of(p -> p.keyword(k -> k)));
        properties.put(DocumentFields.FOUND_UNTIL, Property.of(p -> p.date(d -> d.format("strict_date"))));
        properties.put(
                DocumentFields.ALL,
                Property.of(p -> p.text(t -> t.analyzer("standard").norms(false))));
        properties.put(DocumentFields.OPEN, Property.of(p -> p.longRange(r -> r)));
        properties.put(DocumentFields.ID, Property.of(p -> p.keyword(k -> k)));
        return properties;
    }

    private static String fingerprint(IndexDefinition definition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((definition + "/" + DocumentFields.VERSION + "/" + Folding.VERSION)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
