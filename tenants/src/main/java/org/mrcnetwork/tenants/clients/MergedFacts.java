package org.mrcnetwork.tenants.clients;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private static final String EXTRA = "extra";

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
        ObjectNode mineApart = apart(kept);
        ObjectNode theirsApart = apart(other);
        Set<String> names = names(mineApart, theirsApart);
        for (String name : names) {
            JsonNode mine = mineApart.path(name);
            JsonNode theirs = theirsApart.path(name);
            Side side = choices.get(name);
            if (side == Side.BOTH && (mine.isArray() || theirs.isArray() || name.equals(SAFE_CONTACT))) {
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
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(new Fault("#/choices", "unknown-value", "There is no such fact.")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return together(merged);
    }

    /** Each answer to a question of the centre's own is a fact, {@code extra.} and the question's id. */
    private static ObjectNode apart(JsonNode facts) {
        ObjectNode apart = ((ObjectNode) facts).deepCopy();
        if (apart.remove(EXTRA) instanceof ObjectNode answers) {
            answers.forEachEntry((id, answer) -> apart.set(EXTRA + "." + id, answer));
        }
        return apart;
    }

    private static ObjectNode together(ObjectNode apart) {
        ObjectNode facts = apart.deepCopy();
        ObjectNode answers = facts.objectNode();
        apart.forEachEntry((name, answer) -> {
            if (name.startsWith(EXTRA + ".")) {
                facts.remove(name);
                if (answer.isArray()) {
                    answers.set(name.substring(EXTRA.length() + 1), answer);
                }
            }
        });
        facts.set(EXTRA, answers);
        return facts;
    }

    private static Set<String> names(ObjectNode... apart) {
        Set<String> names = new LinkedHashSet<>(NAMES);
        names.remove(EXTRA);
        for (ObjectNode facts : apart) {
            facts.propertyNames().stream()
                    .filter(name -> name.startsWith(EXTRA + "."))
                    .forEach(names::add);
        }
        return names;
    }

    /** As before the two were merged, but for what was changed since. */
    static ObjectNode parted(ObjectNode now, JsonNode merged, JsonNode before) {
        ObjectNode parted = apart(now);
        ObjectNode mergedApart = apart(merged);
        ObjectNode beforeApart = apart(before);
        names(parted, mergedApart, beforeApart).stream()
                .filter(name -> beforeApart.has(name) || name.startsWith(EXTRA + "."))
                .filter(name -> parted.path(name).equals(mergedApart.path(name)))
                .forEach(name -> parted.set(name, beforeApart.path(name)));
        return together(parted);
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
