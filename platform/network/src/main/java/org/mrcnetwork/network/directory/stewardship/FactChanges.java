package org.mrcnetwork.network.directory.stewardship;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mrcnetwork.network.directory.ServiceFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two states of an entry, fact by fact: the names are those of {@link ServiceFacts}. */
record FactChanges(Map<String, Change> byFact) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final FactChanges NONE = new FactChanges(Map.of());

    record Change(JsonNode from, JsonNode to) {}

    static FactChanges between(ServiceFacts from, ServiceFacts to) {
        ObjectNode before = JSON.valueToTree(from);
        ObjectNode after = JSON.valueToTree(to);
        Map<String, Change> changes = new LinkedHashMap<>();
        after.properties().forEach(fact -> {
            JsonNode was = before.path(fact.getKey());
            if (!was.equals(fact.getValue())) {
                changes.put(fact.getKey(), new Change(was, fact.getValue()));
            }
        });
        return new FactChanges(changes);
    }

    boolean none() {
        return byFact.isEmpty();
    }

    /** These facts with those changes that are wanted. */
    ServiceFacts applied(ServiceFacts facts, Collection<String> wanted) {
        ObjectNode node = JSON.valueToTree(facts);
        byFact.forEach((fact, change) -> {
            if (wanted.contains(fact)) {
                node.set(fact, change.to());
            }
        });
        return JSON.treeToValue(node, ServiceFacts.class);
    }

    String text() {
        return JSON.writeValueAsString(byFact);
    }

    static FactChanges read(String text) {
        Map<String, Change> changes = new LinkedHashMap<>();
        JSON.readTree(text)
                .properties()
                .forEach(fact -> changes.put(
                        fact.getKey(),
                        new Change(fact.getValue().path("from"), fact.getValue().path("to"))));
        return new FactChanges(changes);
    }
}
