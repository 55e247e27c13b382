package org.mrcnetwork.network.directory.hsds;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the directory's tables as the HSDS object that it came from: its columns, and every other property, which rests
 * word for word in {@code rest}. What hours and contacts look like is the source's and HSDS's; nothing here knows.
 */
final class Row {

    static final List<String> ORGANIZATION =
            List.of("id", "name", "alternate_name", "description", "email", "website", "parent_organization_id");
    static final List<String> SERVICE =
            List.of("id", "name", "alternate_name", "description", "url", "email", "status", "assured_date");
    static final List<String> SERVICE_AT_LOCATION = List.of("id", "description");
    static final List<String> LOCATION =
            List.of("id", "location_type", "url", "name", "alternate_name", "description", "latitude", "longitude");
    static final List<String> ADDRESS = List.of(
            "id",
            "attention",
            "address_1",
            "address_2",
            "city",
            "region",
            "state_province",
            "postal_code",
            "country",
            "address_type");
    static final List<String> PHONE = List.of("id", "number", "extension", "type", "description");
    static final List<String> LANGUAGE = List.of("id", "name", "code", "note");

    /** HSDS wants them, if only empty. */
    private static final List<String> NEEDED_OF_ADDRESS =
            List.of("address_1", "city", "state_province", "postal_code", "country");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Row() {}

    static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static UUID id(ObjectNode row) {
        return uuid(row, "id");
    }

    static UUID uuid(ObjectNode row, String column) {
        return UUID.fromString(row.path(column).asString());
    }

    static String text(ObjectNode row, String column) {
        return row.path(column).asString();
    }

    /** @param confidential places of which no change that was noted down may tell, either */
    static ObjectNode object(ObjectNode row, List<String> columns, Set<UUID> confidential) {
        ObjectNode object = empty();
        columns.forEach(column -> put(object, column, row.path(column)));
        row.path("rest").properties().forEach(property -> put(object, property.getKey(), property.getValue()));
        withoutTraces(object, confidential);
        return object;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            object.set(name, value.deepCopy());
        }
    }

    private static void withoutTraces(JsonNode node, Set<UUID> confidential) {
        if (confidential.isEmpty()) {
            return;
        }
        if (node.path("metadata") instanceof ArrayNode changes) {
            for (Iterator<JsonNode> each = changes.iterator(); each.hasNext(); ) {
                String about = each.next().path("resource_id").asString("");
                if (confidential.stream().anyMatch(place -> place.toString().equalsIgnoreCase(about))) {
                    each.remove();
                }
            }
        }
        node.values().forEach(value -> withoutTraces(value, confidential));
    }

    static ObjectNode address(ObjectNode address) {
        NEEDED_OF_ADDRESS.stream().filter(name -> !address.has(name)).forEach(name -> address.put(name, ""));
        return address;
    }

    /** Only what is said in one word, and these. */
    static void keepOnly(ObjectNode object, String... also) {
        List<String> names = Arrays.asList(also);
        object.properties().stream()
                .filter(property -> property.getValue().isContainer() && !names.contains(property.getKey()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(object::remove);
    }
}
