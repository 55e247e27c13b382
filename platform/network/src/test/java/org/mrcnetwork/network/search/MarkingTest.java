package org.mrcnetwork.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void a_matching_word_is_marked_as_it_is_written() {
        assertThat(Marking.mark("Apoio à imigração em Lisboa", Set.of("imigracao", "lisboa")::contains))
                .isEqualTo("Apoio à \uE000imigração\uE001 em \uE000Lisboa\uE001");
    }

    @Test
    void a_text_without_a_match_has_no_marks_and_no_copy() {
        assertThat(Marking.mark("Apoio", word -> false)).isNull();
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertThat(Marking.mark("<b>visa</b>", "visa"::equals)).isEqualTo("<b>\uE000visa\uE001</b>");
    }
}
