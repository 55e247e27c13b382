package org.mrcnetwork.tenants.imports;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The registration form of one row, filled by pointers. A whole without any part is left out. */
final class FormBuilder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode facts = JSON.createObjectNode();

    void put(String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = facts;
        for (int i = 0; i < steps.length - 1; i++) {
            at = child(at, steps[i], steps[i + 1].matches("\\d+"));
        }
        ((ObjectNode) at).set(steps[steps.length - 1], value);
    }

    /** The second of a list stands first when the first is not there. */
    private static JsonNode child(JsonNode parent, String step, boolean isList) {
        if (parent instanceof ArrayNode list) {
            int index = Math.min(Integer.parseInt(step), list.size());
            return index < list.size() ? list.get(index) : list.addObject();
        }
        ObjectNode object = (ObjectNode) parent;
        JsonNode there = object.get(step);
        if (there != null) {
            return there;
        }
        return isList ? object.putArray(step) : object.putObject(step);
    }

    void put(String pointer, String value) {
        put(pointer, JSON.getNodeFactory().stringNode(value));
    }

    void put(String pointer, int value) {
        put(pointer, JSON.getNodeFactory().numberNode(value));
    }

    void put(String pointer, boolean value) {
        put(pointer, JSON.getNodeFactory().booleanNode(value));
    }

    void put(String pointer, List<String> values) {
        ArrayNode list = JSON.createArrayNode();
        values.forEach(list::add);
        put(pointer, list);
    }

    /** An age is true on one day only: where none is written, on the day the paper was signed. */
    void stateAgeOn(LocalDate day) {
        if (facts.at("/age") instanceof ObjectNode age && !age.has("statedOn")) {
            age.put("statedOn", day.toString());
        }
    }

    ObjectNode facts() {
        return facts;
    }
}
