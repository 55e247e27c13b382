package org.mrcnetwork.network.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of an HSDS document on its way into a row: each property asked for is checked and taken, a wrong one becomes
 * a fault and counts as absent, and {@link #rest()} is what nobody took.
 */
final class HsdsObject {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final UUID NONE = new UUID(0, 0);
    private static final int LONGEST_LINE = 1_000;

    private final ObjectNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final Map<String, List<HsdsObject>> children = new HashMap<>();

    HsdsObject(ObjectNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    String pointer() {
        return pointer;
    }

    ObjectNode node() {
        return node;
    }

    /** The id, or a nil one beside a fault. */
    UUID id() {
        UUID id = uuid("id");
        if (id == null && !has("id")) {
            fault("id", "required", "Every object has an id.");
        }
        return id == null ? NONE : id;
    }

    @Nullable
    UUID uuid(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || !UUID_FORM.matcher(value.stringValue()).matches()) {
            fault(name, "invalid", "Not a UUID.");
            return null;
        }
        return UUID.fromString(value.stringValue());
    }

    /** A line that must be there and say something. */
    String requiredLine(String name) {
        String line = line(name);
        if ((line == null || line.isBlank()) && !isWrong(name)) {
            fault(name, "required", "Must be there and say something.");
        }
        return line == null ? "" : line;
    }

    /** Text that must be there, if only empty. */
    String requiredText(String name) {
        String text = text(name);
        if (text == null && !isWrong(name)) {
            fault(name, "required", "Must be there.");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String line(String name) {
        String line = text(name);
        if (line != null && line.length() > LONGEST_LINE) {
            fault(name, "too-long", "Longer than " + LONGEST_LINE + " characters.");
            return null;
        }
        return line;
    }

    @Nullable
    String text(String name) {
        JsonNode value = take(name);
        if (value != null && !value.isString()) {
            fault(name, "invalid", "Not a text.");
            return null;
        }
        return value == null ? null : value.stringValue();
    }

    /** An address of the web. Others, such as {@code javascript:}, must not become a link on somebody's screen. */
    @Nullable
    String webAddress(String name) {
        String text = line(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Told below, without the address itself.
        }
        fault(name, "invalid", "Not an address beginning with http:// or https://.");
        return null;
    }

    String oneOf(String name, Set<String> values) {
        String value = text(name);
        if (value == null || !values.contains(value)) {
            if (!isWrong(name)) {
                fault(name, value == null ? "required" : "unknown-value", "Must be one of the values that HSDS names.");
            }
            return "";
        }
        return value;
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "invalid", "Not a date such as 2026-01-31.");
            return null;
        }
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            fault(name, "invalid", "Not a whole number of ordinary size.");
            return null;
        }
        return value.intValue();
    }

    /** A number that stays in the rest, too, until it is {@linkplain #taken(String...) taken}. */
    @Nullable
    Double peekNumber(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            fault(name, "invalid", "Not a number.");
            return null;
        }
        return value.doubleValue();
    }

    @Nullable
    HsdsObject child(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new HsdsObject(object, Pointers.child(pointer, name), faults);
        }
        fault(name, "invalid", "Not an object.");
        return null;
    }

    List<HsdsObject> children(String name) {
        List<HsdsObject> children = peekChildren(name);
        taken.add(name);
        return children;
    }

    /** Objects that stay in the rest. */
    List<HsdsObject> peekChildren(String name) {
        return children.computeIfAbsent(name, this::readChildren);
    }

    private List<HsdsObject> readChildren(String name) {
        JsonNode value = present(name);
        List<HsdsObject> children = new ArrayList<>();
        if (value == null) {
            return children;
        }
        if (!value.isArray()) {
            fault(name, "invalid", "Not an array.");
            return children;
        }
        int index = 0;
        for (JsonNode element : value) {
            String at = Pointers.child(Pointers.child(pointer, name), index++);
            if (element instanceof ObjectNode object) {
                children.add(new HsdsObject(object, at, faults));
            } else {
                faults.add(at, "invalid", "Not an object.");
            }
        }
        return children;
    }

    void taken(String... names) {
        taken.addAll(List.of(names));
    }

    void fault(String name, String code, String detail) {
        wrong.add(name);
        faults.add(Pointers.child(pointer, name), code, detail);
    }

    ObjectNode rest() {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(property -> {
            if (!taken.contains(property.getKey())) {
                rest.set(property.getKey(), property.getValue());
            }
        });
        return rest;
    }

    private boolean isWrong(String name) {
        return wrong.contains(name);
    }

    private boolean has(String name) {
        return present(name) != null;
    }

    private @Nullable JsonNode take(String name) {
        JsonNode value = present(name);
        if (value != null) {
            taken.add(name);
        }
        return value;
    }

    private @Nullable JsonNode present(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
