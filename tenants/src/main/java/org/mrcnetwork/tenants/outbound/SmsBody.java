package org.mrcnetwork.tenants.outbound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts number and words into a provider's template. They enter as values of a parsed document, so that no quotation mark
 * or ampersand in them says anything to the provider.
 */
final class SmsBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SmsBody() {}

    /** @throws InvalidRequest when the template is not what it says to be */
    static String of(SmsSettings settings, String to, String text) {
        var words = Map.of("{to}", to, "{number}", to.replace("+", ""), "{text}", text);
        return settings.body() == SmsSettings.Body.JSON
                ? json(settings.template(), words)
                : form(settings.template(), words);
    }

    static String contentType(SmsSettings settings) {
        return settings.body() == SmsSettings.Body.JSON
                ? "application/json"
                : "application/x-www-form-urlencoded;charset=UTF-8";
    }

    private static String json(String template, Map<String, String> words) {
        try {
            return JSON.writeValueAsString(filled(JSON.readTree(template), words));
        } catch (JacksonException e) {
            throw new InvalidRequest("#/template", "invalid", "This is not JSON.");
        }
    }

    private static JsonNode filled(JsonNode node, Map<String, String> words) {
        if (node.isString()) {
            return JSON.getNodeFactory().stringNode(filled(node.asString(), words));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JSON.createObjectNode();
            object.properties().forEach(entry -> filled.set(entry.getKey(), filled(entry.getValue(), words)));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JSON.createArrayNode();
            array.forEach(one -> filled.add(filled(one, words)));
            return filled;
        }
        return node;
    }

    private static String form(String template, Map<String, String> words) {
        return Arrays.stream(template.strip().split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> encoded(pair[0].strip()) + "=" + (pair.length < 2 ? "" : encoded(filled(pair[1], words))))
                .collect(Collectors.joining("&"));
    }

    /** In one pass, so that words that look like a place for the number stay words. */
    private static String filled(String template, Map<String, String> words) {
        var filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int here = at;
            var found = words.entrySet().stream()
                    .filter(word -> template.startsWith(word.getKey(), here))
                    .findFirst();
            filled.append(found.map(Map.Entry::getValue).orElse(template.substring(at, at + 1)));
            at += found.map(word -> word.getKey().length()).orElse(1);
        }
        return filled.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
