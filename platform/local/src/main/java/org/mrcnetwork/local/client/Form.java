package org.mrcnetwork.local.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form that a sign-in page consists of, to be filled in by the kind of its fields. Reads our own pages, not the web's. */
final class Form {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"");

    private record Field(String type, String value) {}

    private final URI action;
    private final Map<String, Field> fields;

    private Form(URI action, Map<String, Field> fields) {
        this.action = action;
        this.fields = fields;
    }

    /** The first form of the page that asks for a password. */
    static Optional<Form> askingForPassword(URI page, String html) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            var fields = new LinkedHashMap<String, Field>();
            Matcher input = INPUT.matcher(form.group(2));
            while (input.find()) {
                Map<String, String> attributes = attributes(input.group(1));
                String name = attributes.get("name");
                if (name != null) {
                    fields.put(
                            name,
                            new Field(attributes.getOrDefault("type", "text"), attributes.getOrDefault("value", "")));
                }
            }
            if (fields.values().stream().anyMatch(field -> field.type().equals("password"))) {
                String action = attributes(form.group(1)).getOrDefault("action", "");
                // Java resolves an empty reference to the folder, browsers to the page itself.
                return Optional.of(new Form(action.isEmpty() ? page : page.resolve(action), fields));
            }
        }
        return Optional.empty();
    }

    URI action() {
        return action;
    }

    /** Every field of this type gets the value: a new password is often asked for twice. */
    Form fill(String type, String value) {
        var filled = new LinkedHashMap<>(fields);
        filled.replaceAll((name, field) -> field.type().equals(type) ? new Field(type, value) : field);
        return new Form(action, filled);
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field ->
                        encode(field.getKey()) + "=" + encode(field.getValue().value()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(attribute.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
