package org.mrcnetwork.tenants.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which answers clients can be found and counted. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeekingAnswers {

    private final ExtraFields fields;

    SeekingAnswers(ExtraFields fields) {
        this.fields = fields;
    }

    /**
     * @param said exactly this; or a range, of which one end may be open
     * @throws InvalidRequest when there is no such question, nothing finds by it, or it cannot be answered so
     */
    public SoughtAnswer sought(UUID id, @Nullable String said, @Nullable String from, @Nullable String until) {
        ExtraFields.Question question = asked(id);
        FieldKind kind = question.field().kind();
        if (kind == FieldKind.TEXT) {
            throw new InvalidRequest("#/field", "not-findable", "What was said in free words rests encrypted.");
        }
        boolean isRange = from != null || until != null;
        if (isRange == (said != null) || (isRange && kind != FieldKind.NUMBER && kind != FieldKind.DATE)) {
            throw new InvalidRequest("#/said", "required", "Say one answer, or a range of numbers or days.");
        }
        List<Fault> faults = new ArrayList<>();
        String one = kept(question, said, "#/said", faults);
        String first = kept(question, from, "#/from", faults);
        String last = kept(question, until, "#/until", faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        if (one != null) {
            return SoughtAnswer.exactly(id, one);
        }
        return kind == FieldKind.NUMBER ? SoughtAnswer.numbers(id, first, last) : SoughtAnswer.days(id, first, last);
    }

    /**
     * @param codes by which clients are counted, in the order in which they are offered
     * @param overlap whether one client may have said several
     */
    public record Counted(List<String> codes, boolean overlap) {}

    /** @throws InvalidRequest when there is no such question, it has no few answers, or they can point at a person */
    public Counted counted(UUID id) {
        ExtraFields.Question question = asked(id);
        if (!question.field().kind().isCounted() || question.field().identifying()) {
            throw new InvalidRequest("#/field", "not-countable", "Nothing is counted by this question.");
        }
        CodeList list = question.list();
        List<String> codes = list == null
                ? List.of("yes", "no")
                : list.entries().stream().map(CodeList.Entry::code).toList();
        return new Counted(codes, question.field().kind() == FieldKind.SEVERAL);
    }

    private ExtraFields.Question asked(UUID id) {
        return fields.question(id)
                .orElseThrow(() -> new InvalidRequest("#/field", "unknown-value", "The centre asks no such question."));
    }

    /** A range is not bound by what can be answered today: it may have been another once. */
    private static @Nullable String kept(
            ExtraFields.Question question, @Nullable String text, String pointer, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        List<String> kept = AnswerRules.kept(question.unbounded(), List.of(text), pointer, faults);
        if (kept.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(pointer, "required", "Say what is looked for."));
        }
        return kept.isEmpty() ? null : kept.getFirst();
    }
}
