package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.FactField.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of the registration form, read from the form itself: a field that is added to it is known here at once. */
final class FactFields {

    /** Said by the platform, or about the registering itself and not about the client. */
    private static final Set<String> NO_FACTS = Set.of(
            "/id",
            "/consent",
            "/despiteDuplicates",
            // Who asks on behalf of somebody does so today, at the desk.
            "/enquirer",
            // Said as /languages.
            "/firstLanguage",
            "/secondLanguage");

    /** Of a list of things, as many as a row of a spreadsheet tells. */
    private static final int OF_A_LIST = 2;

    private final JsonMapper json;
    private final List<FactField> found = new ArrayList<>();
    private final List<Silent> silent = new ArrayList<>();

    private FactFields(JsonMapper json) {
        this.json = json;
    }

    static FactFields of(Class<?> form, JsonMapper json) {
        FactFields fields = new FactFields(json);
        fields.collect(form, "", true);
        return fields;
    }

    List<FactField> fields() {
        return List.copyOf(found);
    }

    /** Parts that the form wants to be there although nothing has to be said in them. */
    List<Silent> silent() {
        return List.copyOf(silent);
    }

    /** An empty list, or a no, of a whole of which something is said. */
    record Silent(String whole, String part, boolean isList) {

        void fillIn(ObjectNode facts) {
            if (facts.at(whole) instanceof ObjectNode there && !there.has(part)) {
                if (isList) {
                    there.putArray(part);
                } else {
                    there.put(part, false);
                }
            }
        }
    }

    private void collect(Class<?> form, String prefix, boolean required) {
        for (RecordComponent part : form.getRecordComponents()) {
            String pointer = prefix + "/" + part.getName();
            if (!NO_FACTS.contains(pointer)) {
                collect(form, part, pointer, required && isRequired(form, part));
            }
        }
    }

    private void collect(Class<?> form, RecordComponent part, String pointer, boolean required) {
        Class<?> type = part.getType();
        if (pointer.lastIndexOf('/') > 0 && (type == boolean.class || (type == List.class && isRequired(form, part)))) {
            int last = pointer.lastIndexOf('/');
            silent.add(new Silent(pointer.substring(0, last), pointer.substring(last + 1), type == List.class));
        }
        if (type.isEnum()) {
            found.add(new FactField(pointer, Kind.CODE, required, codes(type)));
        } else if (type == List.class) {
            collectSeveral(elements(part), pointer);
        } else if (type == LocalDate.class) {
            found.add(new FactField(pointer, Kind.DATE, required, List.of()));
        } else if (type == Integer.class || type == int.class) {
            found.add(new FactField(pointer, Kind.NUMBER, required, List.of()));
        } else if (type == Boolean.class || type == boolean.class) {
            found.add(new FactField(pointer, Kind.YES_OR_NO, required, List.of()));
        } else if (type == String.class) {
            found.add(new FactField(pointer, kindOfText(form, part), required, List.of()));
        } else if (type.isRecord()) {
            collect(type, pointer, required);
        }
    }

    private void collectSeveral(Class<?> element, String pointer) {
        if (element.isEnum()) {
            found.add(new FactField(pointer, Kind.CODES, false, codes(element)));
        } else if (element.isRecord()) {
            for (int i = 0; i < OF_A_LIST; i++) {
                collect(element, pointer + "/" + i, false);
            }
        }
    }

    private static Kind kindOfText(Class<?> form, RecordComponent part) {
        String name = part.getName();
        Pattern pattern = field(form, part).getAnnotation(Pattern.class);
        if (pattern != null && pattern.regexp().equals(SpokenLanguage.TAG)) {
            return Kind.LANGUAGE;
        }
        if (name.matches("phone|.*Phone")) {
            return Kind.PHONE;
        }
        if (name.matches("(?i).*country.*|.*nationality|.*destination")) {
            return Kind.COUNTRY;
        }
        return Kind.TEXT;
    }

    private List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(code -> json.valueToTree(code).asString())
                .toList();
    }

    private static Class<?> elements(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : UUID.class;
    }

    private static boolean isRequired(Class<?> form, RecordComponent part) {
        Field field = field(form, part);
        return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
    }

    private static Field field(Class<?> form, RecordComponent part) {
        try {
            return form.getDeclaredField(part.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each of its parts", e);
        }
    }
}
