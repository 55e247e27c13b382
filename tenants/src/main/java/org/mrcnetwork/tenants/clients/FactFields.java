package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** The facts of the registration form, read from the form itself: a field that is added to it is known here at once. */
final class FactFields {

    /** Said by the platform, or about the registering itself and not about the client. */
    private static final Set<String> NO_FACTS = Set.of("/id", "/consent", "/despiteDuplicates");

    /** Of a list of things, as many as a row of a spreadsheet tells. */
    private static final int OF_A_LIST = 2;

    private final JsonMapper json;
    private final List<FactField> found = new ArrayList<>();

    private FactFields(JsonMapper json) {
        this.json = json;
    }

    static List<FactField> of(Class<?> form, JsonMapper json) {
        FactFields fields = new FactFields(json);
        fields.collect(form, "", true);
        return List.copyOf(fields.found);
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
            found.add(new FactField(pointer, kindOfText(part.getName()), required, List.of()));
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

    private static Kind kindOfText(String name) {
        if (name.matches("phone|.*Phone")) {
            return Kind.PHONE;
        }
        if (name.matches("(?i).*country.*|.*nationality|.*destination")) {
            return Kind.COUNTRY;
        }
        return name.matches("(?i).*language") ? Kind.LANGUAGE : Kind.TEXT;
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
        try {
            var field = form.getDeclaredField(part.getName());
            return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each of its parts", e);
        }
    }
}
