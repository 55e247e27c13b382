package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The API's description calls a record by its simple name, and of two records of one name it silently describes one. So
 * no two of different parts that the API takes or answers share a name.
 */
class ApiNamesTest extends ApplicationTest {

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Test
    void no_two_records_of_the_api_share_a_name() {
        Set<Class<?>> records = new LinkedHashSet<>();
        mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.mrcnetwork"))
                .forEach(handler -> gather(handler.getMethod(), records));

        assertThat(records).hasSizeGreaterThan(100);
        assertThat(sharedNames(records)).isEmpty();
    }

    @Test
    void a_shared_name_would_be_noticed() {
        assertThat(sharedNames(Set.of(One.Twice.class, Other.Twice.class))).containsOnlyKeys("Twice");
    }

    private static final class One {
        record Twice(int one) {}
    }

    private static final class Other {
        record Twice(int other) {}
    }

    private static Map<String, List<Class<?>>> sharedNames(Set<Class<?>> records) {
        Map<String, List<Class<?>>> byName = new TreeMap<>();
        for (Class<?> type : records) {
            byName.merge(
                    type.getSimpleName(),
                    List.of(type),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        byName.values()
                .removeIf(types -> types.stream()
                                .map(type -> Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .toList())
                                .distinct()
                                .count()
                        == 1);
        return byName;
    }

    private static void gather(Method method, Set<Class<?>> records) {
        gather(method.getGenericReturnType(), records);
        Arrays.stream(method.getGenericParameterTypes()).forEach(type -> gather(type, records));
    }

    private static void gather(Type type, Set<Class<?>> records) {
        switch (type) {
            case ParameterizedType generic -> {
                gather(generic.getRawType(), records);
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> gather(argument, records));
            }
            case WildcardType wildcard ->
                Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> gather(bound, records));
            case Class<?> plain -> {
                if (isDescribed(plain) && records.add(plain)) {
                    for (RecordComponent component : plain.getRecordComponents()) {
                        gather(component.getGenericType(), records);
                    }
                }
            }
            default -> {}
        }
    }

    /** A record that is written as one value has no description of its own. */
    private static boolean isDescribed(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith("org.mrcnetwork")
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
