package org.mrcnetwork.tenants.clients;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of two files as those of one person, fact by fact as the form of a client names them, so that a fact which is
 * added to the form is never left out here.
 */
final class MergedFacts {

    private static final Set<String> NO_FACTS = Set.of(
            "id", "consent", "firstLanguage", "secondLanguage", "enquirer", "despiteDuplicates", "restrictedBecause");
    private static final String SAFE_CONTACT = "safeContact";

    static final List<String> NAMES = Arrays.stream(ClientForm.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !NO_FACTS.contains(name))
            .toList();

    private MergedFacts() {}

    static ObjectNode of(ClientView client, JsonMapper json) {
        ObjectNode all = json.valueToTree(client);
        ObjectNode facts = json.createObjectNode();
        NAMES.forEach(name -> facts.set(name, all.path(name).isMissingNode() ? json.nullNode() : all.path(name)));
        return facts;
    }

    /**
     * What only one side says is taken over without a question.
     *
     * @throws InvalidRequest where both say something else and nobody has chosen, or cannot be had
     */
    static ObjectNode merged(ObjectNode kept, ObjectNode other, Map<String, Side> choices, JsonMapper json) {
        List<Fault> faults = new ArrayList<>();
        ObjectNode merged = json.createObjectNode();
        for (String name : NAMES) {
            JsonNode mine = kept.path(name);
            JsonNode theirs = other.path(name);
            Side side = choices.get(name);
            if (side == Side.BOTH && (mine.isArray() || name.equals(SAFE_CONTACT))) {
                merged.set(name, both(mine, theirs, json));
            } else if (side == Side.BOTH) {
                faults.add(new Fault("#/choices/" + name, "invalid", "Only one of the two can be true."));
            } else if (side != null) {
                merged.set(name, side == Side.KEPT ? mine : theirs);
            } else if (isBlank(mine) || isBlank(theirs) || mine.equals(theirs)) {
                merged.set(name, isBlank(mine) ? theirs : mine);
            } else {
                faults.add(new Fault("#/choices/" + name, "required", "The two files differ here: choose."));
            }
        }
        choices.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> faults.add(new Fault("#/choices", "unknown-value", "There is no such fact.")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return merged;
    }

    /** As before the two were merged, but for what was changed since. */
    static ObjectNode parted(ObjectNode now, JsonNode merged, JsonNode before) {
        ObjectNode parted = now.deepCopy();
        NAMES.stream()
                .filter(name -> before.has(name) && now.path(name).equals(merged.path(name)))
                .forEach(name -> parted.set(name, before.path(name)));
        return parted;
    }

    private static JsonNode both(JsonNode mine, JsonNode theirs, JsonMapper json) {
        if (mine.isArray() || theirs.isArray()) {
            Map<Object, JsonNode> all = new LinkedHashMap<>();
            // A language that both know is spoken as well as the kept file says.
            mine.forEach(one -> all.putIfAbsent(one.has("tag") ? one.path("tag").asString() : one, one));
            theirs.forEach(
                    one -> all.putIfAbsent(one.has("tag") ? one.path("tag").asString() : one, one));
            ArrayNode either = json.createArrayNode();
            all.values().forEach(either::add);
            return either;
        }
        if (isBlank(mine) || isBlank(theirs) || mine.equals(theirs)) {
            return isBlank(mine) ? theirs : mine;
        }
        return json.getNodeFactory().stringNode(mine.asString() + "\n" + theirs.asString());
    }

    private static boolean isBlank(JsonNode fact) {
        return fact.isNull()
                || fact.isMissingNode()
                || (fact.isBoolean() && !fact.booleanValue())
                || (fact.isContainer() && fact.valueStream().allMatch(MergedFacts::isBlank));
    }
}
