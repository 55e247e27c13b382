package org.mrcnetwork.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoIdTest {

    @Test
    void the_same_thing_has_the_same_id_each_time() {
        assertThat(DemoId.of("client", "campo", "1"))
                .isEqualTo(DemoId.of("client", "campo", "1"))
                .isNotEqualTo(DemoId.of("client", "campo", "2"));
    }

    @Test
    void ids_have_the_version_and_variant_that_the_platform_expects() {
        assertThat(IntStream.range(0, 100).mapToObj(number -> DemoId.of("visit", Integer.toString(number))))
                .allMatch(id -> id.version() == 7 && id.variant() == 2)
                .doesNotHaveDuplicates();
    }
}
