package org.mrcnetwork.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Imigração, imigracao",
        "ÉVORA, evora",
        "Łódź, lodz",
        "Straße, strasse",
        "İstanbul, istanbul",
        "Cœur, coeur",
        "Ｔｅｓｔ, test",
        "مُحَمَّد, محمد",
        "أحمد, احمد",
        "مركــز, مركز",
        "ایران, ايران",
        "کابل, كابل",
        "می‌روم, ميروم",
        "١٢٣, 123",
        "۴۵۶, 456",
    })
    void words_typed_differently_become_the_same(String typed, String folded) {
        assertThat(Folding.fold(typed)).isEqualTo(folded);
    }

    @Test
    void letters_that_only_look_like_marks_are_kept() {
        assertThat(Folding.fold("कि")).isNotEqualTo(Folding.fold("की"));
    }

    @Test
    void apostrophes_and_hyphens_part_words() {
        assertThat(Folding.fold("Conseil d'emploi, pré-départ")).isEqualTo("conseil d emploi pre depart");
    }

    @Test
    void a_word_knows_where_it_stands_in_the_text() {
        assertThat(Folding.words("a ação!").getLast()).isEqualTo(new Word("acao", 2, 6));
    }

    @Test
    void what_is_no_letter_and_no_digit_is_no_word() {
        assertThat(Folding.words(" !? \u0000 \uE000 — ́ ")).isEmpty();
    }
}
