package org.mrcnetwork.tenants.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mrcnetwork.tenants.clients.FactField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people head their columns and what they write into them, in the languages of the portal. What is not in the list is
 * guessed from the name of the field and the code themselves.
 */
final class Words {

    /** Written with a slash or a bracket, a heading says the same thing twice. */
    private static final String BETWEEN = "[/(),;:|\\-–]";

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private record Lists(Map<String, List<String>> headers, Map<String, Map<String, List<String>>> values) {}

    Words(List<FactField> known, FactField.Called own) {
        Lists lists = read();
        for (FactField field : known) {
            String pointer = field.pointer();
            remember(fields, spoken(pointer), pointer);
            remember(fields, spoken(pointer.substring(pointer.lastIndexOf('/') + 1)), pointer);
            Map<String, String> meant = new HashMap<>();
            for (String code : field.codes()) {
                remember(meant, code, code);
                own.values()
                        .getOrDefault(pointer, Map.of())
                        .getOrDefault(code, List.of())
                        .forEach(word -> remember(meant, word, code));
                lists.values()
                        .getOrDefault(pointer, Map.of())
                        .getOrDefault(code, List.of())
                        .forEach(word -> remember(meant, word, code));
            }
            codes.put(pointer, meant);
        }
        known.stream()
                .map(FactField::pointer)
                .forEach(pointer -> lists.headers()
                        .getOrDefault(pointer, List.of())
                        .forEach(word -> fields.put(folded(word), pointer)));
        own.names().forEach((pointer, names) -> names.forEach(name -> remember(fields, name, pointer)));
    }

    /** Which field a heading is about. */
    Optional<String> field(String header) {
        String whole = folded(header);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        if (fields.containsKey(whole)) {
            return Optional.of(fields.get(whole));
        }
        for (String part : header.split(BETWEEN)) {
            String found = fields.get(folded(part));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Which code of a field is meant. */
    Optional<String> code(String pointer, String text) {
        return Optional.ofNullable(codes.getOrDefault(pointer, Map.of()).get(folded(text)));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static void remember(Map<String, String> words, String word, String meaning) {
        words.putIfAbsent(folded(word), meaning);
    }

    /** {@code emergencyContact/phone} as a person would say it. */
    private static String spoken(String pointer) {
        return pointer.replaceAll("([a-z])([A-Z])", "$1 $2");
    }

    private static Lists read() {
        try (InputStream file = Words.class.getResourceAsStream("/imports/words.json")) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
