package org.mrcnetwork.tenancy.audit.chain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.chain.Link.Head;
import org.mrcnetwork.tenancy.audit.chain.Link.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A segment and its links as lines of JSON. A line has exactly the members of its kind: what else might stand on it would
 * be covered by no hash.
 */
public final class SealedLines {

    private static final int FORMAT = 1;
    private static final Set<String> SEGMENT = Set.of("mrcAuditLog", "centre", "from", "to", "before");
    private static final Set<String> ROW =
            Set.of("position", "id", "at", "personId", "person", "action", "subject", "subjectId", "rowHash", "hash");
    private static final Set<String> LEFT_OUT = Set.of("position", "rowHash", "hash");
    private static final Set<String> GONE = Set.of("position", "gone", "rowHash", "hash");
    private static final Set<String> HEAD = Set.of("head", "hash", "at");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SealedLines() {}

    public static String of(Segment segment) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("mrcAuditLog", FORMAT);
        line.put("centre", segment.centre());
        line.put("from", segment.from());
        line.put("to", segment.to());
        line.put("before", segment.before());
        return JSON.writeValueAsString(line);
    }

    public static String of(Link link) {
        return JSON.writeValueAsString(
                switch (link) {
                    case Row row -> members(row);
                    case Head head -> members(head);
                });
    }

    private static Map<String, @Nullable Object> members(Row row) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("position", row.position());
        AuditEntry entry = row.entry();
        if (entry != null) {
            line.put("id", entry.id());
            line.put("at", entry.at());
            line.put("personId", entry.personId());
            line.put("person", entry.person());
            line.put("action", entry.action());
            line.put("subject", entry.subject());
            line.put("subjectId", entry.subjectId());
        } else if (row.gone() != null) {
            line.put("gone", row.gone());
        }
        line.put("rowHash", row.rowHash());
        line.put("hash", row.hash());
        return line;
    }

    private static Map<String, @Nullable Object> members(Head head) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("head", head.position());
        line.put("hash", head.hash());
        line.put("at", head.at());
        return line;
    }

    /** @throws Unreadable when this is not the first line of an export */
    static Segment segment(String line) throws Unreadable {
        JsonNode read = object(line);
        if (!names(read).equals(SEGMENT) || number(read, "mrcAuditLog") != FORMAT) {
            throw new Unreadable("it does not begin as an export of an audit log begins");
        }
        try {
            return new Segment(text(read, "centre"), number(read, "from"), number(read, "to"), text(read, "before"));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("its first line names positions that cannot be");
        }
    }

    /** @throws Unreadable when this is no line of an export */
    static Link link(String line) throws Unreadable {
        JsonNode read = object(line);
        Set<String> names = names(read);
        if (names.equals(HEAD)) {
            return new Head(number(read, "head"), text(read, "hash"), text(read, "at"));
        }
        if (!List.of(ROW, LEFT_OUT, GONE).contains(names)) {
            throw new Unreadable("it has other members than a row or a head has");
        }
        return new Row(
                number(read, "position"),
                text(read, "rowHash"),
                text(read, "hash"),
                names.equals(ROW) ? entry(read) : null,
                names.equals(GONE) ? text(read, "gone") : null);
    }

    private static AuditEntry entry(JsonNode line) throws Unreadable {
        return new AuditEntry(
                text(line, "id"),
                text(line, "at"),
                line.path("personId").isNull() ? null : text(line, "personId"),
                text(line, "person"),
                text(line, "action"),
                text(line, "subject"),
                text(line, "subjectId"));
    }

    private static JsonNode object(String line) throws Unreadable {
        try {
            JsonNode read = JSON.readTree(line);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new Unreadable("it is not JSON");
        }
        throw new Unreadable("it is no JSON object");
    }

    private static Set<String> names(JsonNode line) {
        return new HashSet<>(line.propertyNames());
    }

    private static long number(JsonNode line, String name) throws Unreadable {
        JsonNode value = line.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable("its " + name + " is not a whole number");
        }
        return value.longValue();
    }

    private static String text(JsonNode line, String name) throws Unreadable {
        JsonNode value = line.path(name);
        if (!value.isString()) {
            throw new Unreadable("its " + name + " is not text");
        }
        return value.stringValue();
    }

    /** This is no export of an audit log, or no longer one. */
    static final class Unreadable extends Exception {
        Unreadable(String because) {
            super(because);
        }
    }
}
