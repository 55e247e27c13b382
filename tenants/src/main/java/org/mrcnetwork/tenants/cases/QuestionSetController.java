package org.mrcnetwork.tenants.cases;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions of the assessments that the reader may make, in a language. */
@RestController
@RequestMapping("/api/v1/question-sets")
class QuestionSetController {

    record AnswerOption(String value, String text) {}

    record QuestionView(String id, Question.Form form, String text, List<AnswerOption> options, boolean required) {}

    record QuestionSetView(AssessmentKind kind, String version, String title, List<QuestionView> questions) {}

    record QuestionSetList(List<QuestionSetView> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('case:read')")
    QuestionSetList all(@RequestParam(defaultValue = "en") String language) {
        QuestionWords words = QuestionWords.in(language);
        return new QuestionSetList(Arrays.stream(AssessmentKind.values())
                .filter(AssessmentKind::speakerMay)
                .map(kind -> new QuestionSetView(
                        kind,
                        QuestionSets.VERSION,
                        words.of(kind),
                        QuestionSets.of(kind).stream()
                                .map(question -> view(words, kind, question))
                                .toList()))
                .toList());
    }

    private static QuestionView view(QuestionWords words, AssessmentKind kind, Question question) {
        return new QuestionView(
                question.id(),
                question.form(),
                words.of(kind, question),
                question.options().stream()
                        .map(option -> new AnswerOption(option, words.of(kind, question, option)))
                        .toList(),
                question.required());
    }
}
