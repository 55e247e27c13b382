package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** What can be answered to a question of which kind. */
final class AnswerRules {

    private static final int LONGEST = 1000;

    private AnswerRules() {}

    /** @return the answer as it is kept; empty when nothing was said, or when there is a fault */
    static List<String> kept(ExtraFields.Question question, List<String> answer, String pointer, List<Fault> faults) {
        List<String> said = answer.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        FieldKind kind = question.field().kind();
        if (said.isEmpty()) {
            return said;
        }
        // Two files of one person may have said two things: words stand beside each other, all else is one of them.
        if (kind == FieldKind.TEXT) {
            String words = said.stream().collect(Collectors.joining("\n"));
            return words.length() > LONGEST
                    ? wrong(pointer, "too-long", "At most " + LONGEST + " letters.", faults)
                    : List.of(words);
        }
        if (kind != FieldKind.SEVERAL && said.size() > 1) {
            return wrong(pointer, "invalid", "Only one answer can be true.", faults);
        }
        String one = said.getFirst();
        return switch (kind) {
            case NUMBER -> number(question.field(), one, pointer, faults);
            case DATE -> isDate(one) ? said : wrong(pointer, "not-a-date", "A date is written YYYY-MM-DD.", faults);
            case YES_NO ->
                one.equals("yes") || one.equals("no")
                        ? said
                        : wrong(pointer, "unknown-value", "The answer is yes or no.", faults);
            default ->
                question.list() != null && said.stream().allMatch(question.list()::has)
                        ? said
                        : wrong(pointer, "unknown-value", "The list has no such value.", faults);
        };
    }

    private static List<String> number(ExtraField field, String text, String pointer, List<Fault> faults) {
        BigDecimal number = Numbers.read(text).orElse(null);
        if (number == null) {
            return wrong(pointer, "not-a-number", "A number, with at most four decimals.", faults);
        }
        BigDecimal least = field.least();
        BigDecimal most = field.most();
        if ((least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0)) {
            return wrong(pointer, "out-of-range", "This number is too small or too large here.", faults);
        }
        return List.of(number.toPlainString());
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static List<String> wrong(String pointer, String code, String detail, List<Fault> faults) {
        faults.add(new Fault(pointer, code, detail));
        return List.of();
    }
}
