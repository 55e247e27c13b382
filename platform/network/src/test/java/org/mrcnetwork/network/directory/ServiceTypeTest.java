package org.mrcnetwork.network.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ServiceTypeTest {

    @ParameterizedTest
    @EnumSource
    void a_type_travels_as_its_code(ServiceType type) {
        String json = JsonMapper.shared().writeValueAsString(type);

        assertThat(json).isEqualTo("\"" + type.code() + "\"").matches("\"[a-z]+(-[a-z]+)*\"");
        assertThat(JsonMapper.shared().readValue(json, ServiceType.class)).isEqualTo(type);
    }

    @Test
    void every_area_of_chapter_2_has_its_types() {
        Map<ServiceArea, Long> counts = Arrays.stream(ServiceType.values())
                .map(ServiceType::area)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts)
                .containsEntry(ServiceArea.PRE_DEPARTURE, 9L)
                .containsEntry(ServiceArea.TRAINING, 6L)
                .containsEntry(ServiceArea.RETURN, 7L)
                .containsEntry(ServiceArea.PROTECTION, 9L)
                .containsEntry(ServiceArea.REMITTANCE, 2L)
                .containsEntry(ServiceArea.NETWORK, 3L);
    }

    @Test
    void an_unknown_code_is_no_type() {
        assertThat(ServiceType.find("haircut")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceType.fromCode("haircut"));
    }
}
