package org.mrcnetwork.tenants.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The questions of the assessments, in every language. */
class QuestionSetsTest {

    @TestFactory
    Stream<DynamicTest> every_question_and_answer_has_words_in_each_language() {
        return QuestionWords.LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(AssessmentKind.values())
                        .map(kind -> DynamicTest.dynamicTest(language + " " + kind.code(), () -> {
                            QuestionWords words = QuestionWords.in(language);
                            assertThat(QuestionSets.of(kind)).isNotEmpty().allSatisfy(question -> {
                                assertThat(words.of(kind, question)).isNotBlank();
                                assertThat(question.options())
                                        .allSatisfy(option -> assertThat(words.of(kind, question, option))
                                                .isNotBlank());
                            });
                        })));
    }

    @Test
    void an_unknown_language_is_asked_in_english() {
        assertThat(QuestionWords.in("tlh").of(AssessmentKind.RETURNEE)).isEqualTo("Return");
        assertThat(QuestionWords.in("pt-PT").of(AssessmentKind.RETURNEE)).isEqualTo("Regresso");
    }

    @Test
    void of_trafficking_only_what_the_field_lists_is_recorded_and_a_person_has_to_decide_it() {
        Question finding = QuestionSets.of(AssessmentKind.EXPLOITATION).getLast();

        assertThat(finding.required()).isTrue();
        assertThat(finding.options()).isEqualTo(List.of("nothing-recorded", "possible", "referred-for-identification"));
    }
}
