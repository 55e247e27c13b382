package org.mrcnetwork.tenants.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of the centre may ask about its own questions and lists. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExtraFields {

    private final FieldStore fields;
    private final CodeLists lists;
    private final CentreLanguage language;

    ExtraFields(FieldStore fields, CodeLists lists, CentreLanguage language) {
        this.fields = fields;
        this.lists = lists;
        this.language = language;
    }

    /** A question with the list that it offers, which only those of a list have. */
    public record Question(ExtraField field, @Nullable CodeList list) {

        Question unbounded() {
            return new Question(field.unbounded(), list);
        }
    }

    /** In the order in which they are asked, retired ones too. */
    public List<Question> questions() {
        List<ExtraField> all = fields.all();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, CodeList> known = lists.all().stream().collect(Collectors.toMap(CodeList::id, Function.identity()));
        return all.stream()
                .map(field -> new Question(field, field.listId() == null ? null : known.get(field.listId())))
                .toList();
    }

    public Optional<Question> question(UUID id) {
        return fields.find(id)
                .map(field -> new Question(
                        field,
                        field.listId() == null
                                ? null
                                : lists.find(field.listId()).orElse(null)));
    }

    /**
     * Answers as they are kept. What a file said before is taken as it is: a range that was narrowed since does not stand in
     * the way of another correction. Retired questions and values are not refused either: a device that was offline still
     * offers them, and what was said there is not lost.
     *
     * @param before what the file said, or each of the files that it is made of
     * @throws InvalidRequest at {@code #/extra/} and the question's id
     */
    public Answers checked(Map<UUID, List<String>> said, List<Map<UUID, List<String>>> before) {
        List<Fault> faults = new ArrayList<>();
        Answers answers = kept(said, before, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return answers;
    }

    /** What {@link #checked} would refuse, for whoever goes on with the next: nothing is thrown, nothing rolled back. */
    public List<Fault> faults(Map<UUID, List<String>> said) {
        List<Fault> faults = new ArrayList<>();
        kept(said, List.of(), faults);
        return faults;
    }

    private Answers kept(Map<UUID, List<String>> said, List<Map<UUID, List<String>>> before, List<Fault> faults) {
        if (said.isEmpty()) {
            return Answers.NONE;
        }
        Map<UUID, Question> known = questions().stream()
                .collect(Collectors.toMap(question -> question.field().id(), Function.identity()));
        Map<UUID, List<String>> coded = new LinkedHashMap<>();
        Map<UUID, List<String>> words = new LinkedHashMap<>();
        said.forEach((id, answer) -> {
            Question question = known.get(id);
            String pointer = "#/extra/" + id;
            if (question == null) {
                faults.add(new Fault(pointer, "unknown-value", "The centre asks no such question."));
                return;
            }
            List<String> kept = before.stream().anyMatch(one -> answer.equals(one.get(id)))
                    ? answer
                    : AnswerRules.kept(question, answer, pointer, faults);
            if (!kept.isEmpty()) {
                (question.field().kind() == FieldKind.TEXT ? words : coded).put(id, kept);
            }
        });
        return new Answers(coded, words);
    }

    /**
     * From now on these questions keep their kind.
     *
     * @throws Conflict when one of them became another since it was asked
     */
    public void answered(Answers answers) {
        Map<UUID, List<String>> all = answers.all();
        if (all.isEmpty()) {
            return;
        }
        fields.all().stream()
                .filter(field -> !field.answered() && all.containsKey(field.id()))
                .filter(field -> !fields.answered(field))
                .findFirst()
                .ifPresent(_ -> {
                    throw new Conflict("A question was changed while it was answered.");
                });
    }

    /** One answer as the centre itself would say it, in its own language. */
    public record Said(String question, String answer) {}

    /** In the order of the questions. */
    public List<Said> readable(Map<UUID, List<String>> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        String own = language.tag();
        return questions().stream()
                .filter(question -> answers.containsKey(question.field().id()))
                .map(question -> new Said(
                        question.field().names().in(own),
                        answers.getOrDefault(question.field().id(), List.of()).stream()
                                .map(value -> readable(question, value, own))
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String readable(Question question, String value, String language) {
        CodeList list = question.list();
        return list == null
                ? value
                : list.entry(value).map(entry -> entry.labels().in(language)).orElse(value);
    }
}
