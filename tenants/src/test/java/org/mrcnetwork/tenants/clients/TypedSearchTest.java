package org.mrcnetwork.tenants.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of what somebody types, without a database. */
class TypedSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({"CV, false", "PT, false", "US, true", "PH, true", "IR, false", "SE, false", "001, false"})
    void a_country_writes_the_month_first_or_not(String country, boolean monthFirst) {
        assertThat(TypedDates.monthFirstIn(country)).isEqualTo(monthFirst);
    }

    @Test
    void a_year_of_two_digits_is_in_either_century_but_nobody_is_born_in_the_future() {
        assertThat(TypedDates.in("8.3.94", false, TODAY).days())
                .containsExactly(LocalDate.of(1994, 3, 8), LocalDate.of(1994, 8, 3));
        assertThat(TypedDates.in("8.3.20", false, TODAY).days())
                .containsExactly(
                        LocalDate.of(1920, 3, 8),
                        LocalDate.of(2020, 3, 8),
                        LocalDate.of(1920, 8, 3),
                        LocalDate.of(2020, 8, 3));
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        assertThat(TypedDates.in("31.2.1994", false, TODAY).days()).isEmpty();
        assertThat(TypedDates.in("99.99.1994", false, TODAY).days()).isEmpty();
    }

    @Test
    void name_birth_and_number_may_be_typed_together_in_any_order() {
        TypedSearch typed = TypedSearch.read("1994 mariana 00042-7", "CV", TODAY);

        assertThat(typed.words()).containsExactly("mariana");
        assertThat(typed.years()).containsExactly(1994);
        assertThat(typed.numbers()).containsExactly("00042-7");
        assertThat(typed.digits()).isNull();
    }

    @Test
    void whatever_is_typed_becomes_quoted_words_and_nothing_else() {
        TypedSearch typed = TypedSearch.read("a' | 'b & !c:* <-> \\", "CV", TODAY);

        assertThat(typed.words()).containsExactly("a", "b", "c");
        assertThat(typed.byWord()).isEqualTo("(('a':*)) & (('b':*)) & (('c':*))");
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed, Mehmet",
        "Muhamed, محمد",
        "Khadija, خديجة",
        "Alireza, علیرضا",
        "Youssef, Юсуф",
        "Abdurrahman, عبدالرحمن",
        "Щербакова, Shcherbakova"
    })
    void a_name_sounds_the_same_however_it_is_spelt(String one, String other) {
        assertThat(Sounds.of(Romanising.words(one).getFirst()))
                .containsAnyElementsOf(Sounds.of(Romanising.words(other).getFirst()));
        assertThat(NameLikeness.of(one, other)).isGreaterThan(0.9);
    }

    @Test
    void different_people_are_not_alike() {
        assertThat(NameLikeness.of("Mariana Inventada", "Zulmira Diferente")).isLessThan(0.4);
        assertThat(NameLikeness.of("Ali", "Omar")).isLessThan(0.4);
    }
}
