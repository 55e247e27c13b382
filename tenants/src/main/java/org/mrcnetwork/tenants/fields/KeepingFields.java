package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.stereotype.Component;

/** Adds a question and changes it, as far as the answers that there are allow. */
@Component
class KeepingFields {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HELP = 500;

    private final FieldStore fields;
    private final CodeLists lists;
    private final CentreLanguage language;

    KeepingFields(FieldStore fields, CodeLists lists, CentreLanguage language) {
        this.fields = fields;
        this.lists = lists;
        this.language = language;
    }

    ExtraField keep(UUID id, @Nullable String read, ExtraFieldController.ExtraFieldForm form) {
        ExtraField known = fields.find(id).orElse(null);
        require(form, known);
        boolean number = form.kind() == FieldKind.NUMBER;
        ExtraField wanted = new ExtraField(
                id,
                form.key(),
                form.names(),
                form.helps(),
                form.kind(),
                form.kind().isOfList() ? form.listId() : null,
                number ? plain(form.least()) : null,
                number ? plain(form.most()) : null,
                form.identifying(),
                form.sensitive(),
                form.asked(),
                form.retired(),
                known != null && known.answered(),
                known == null ? 0 : known.version());
        if (known == null) {
            fields.add(wanted);
        } else if (!known.equals(wanted)) {
            fields.change(known, over(wanted, IfMatch.version(read)));
        }
        return fields.find(id).orElseThrow(() -> new NotFound("That question"));
    }

    private void require(ExtraFieldController.ExtraFieldForm form, @Nullable ExtraField known) {
        List<Fault> faults = new ArrayList<>();
        Wording.require(form.names(), language.tag(), LONGEST_NAME, "#/names", faults);
        Wording.requireWellFormed(form.helps(), LONGEST_HELP, "#/helps", faults);
        UUID list = form.kind().isOfList() ? form.listId() : null;
        if (form.kind().isOfList() && (list == null || lists.find(list).isEmpty())) {
            faults.add(new Fault("#/listId", "required", "Say from which list the answer is."));
        }
        BigDecimal least = form.least();
        BigDecimal most = form.most();
        if (least != null && most != null && least.compareTo(most) > 0) {
            faults.add(new Fault("#/most", "invalid", "The largest number is smaller than the smallest."));
        }
        if (known != null
                && known.answered()
                && (known.kind() != form.kind() || !Objects.equals(known.listId(), list))) {
            faults.add(new Fault("#/kind", "answered", "It has been answered: retire it and add another."));
        }
        if (known != null && known.answered() && !known.key().equals(form.key())) {
            faults.add(new Fault("#/key", "answered", "It has been answered: its key stays."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.plain(number);
    }

    private static ExtraField over(ExtraField field, long version) {
        return new ExtraField(
                field.id(),
                field.key(),
                field.names(),
                field.helps(),
                field.kind(),
                field.listId(),
                field.least(),
                field.most(),
                field.identifying(),
                field.sensitive(),
                field.asked(),
                field.retired(),
                field.answered(),
                version);
    }
}
