package org.mrcnetwork.tenants.clients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.tenants.clients.FactField.Kind;
import org.mrcnetwork.tenants.fields.CodeList;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.stereotype.Component;

/** The centre's own questions as facts of the registration form. */
@Component
class OwnFacts {

    private final ExtraFields fields;

    OwnFacts(ExtraFields fields) {
        this.fields = fields;
    }

    /** Retired ones and their values too: an older spreadsheet says what was asked then. */
    List<FactField> fields() {
        return fields.questions().stream()
                .map(question -> new FactField(pointer(question), kind(question), false, codes(question)))
                .toList();
    }

    /** What the questions and values are called, in every language in which the centre has worded them. */
    FactField.Called called() {
        Map<String, List<String>> names = new HashMap<>();
        Map<String, Map<String, List<String>>> values = new HashMap<>();
        for (ExtraFields.Question question : fields.questions()) {
            List<String> called =
                    new ArrayList<>(question.field().names().words().values());
            called.add(question.field().key());
            names.put(pointer(question), called);
            CodeList list = question.list();
            if (list != null) {
                Map<String, List<String>> labels = new HashMap<>();
                list.entries()
                        .forEach(entry -> labels.put(
                                entry.code(), List.copyOf(entry.labels().words().values())));
                values.put(pointer(question), labels);
            }
        }
        return new FactField.Called(names, values);
    }

    private static String pointer(ExtraFields.Question question) {
        return FactField.OWN + question.field().id();
    }

    private static Kind kind(ExtraFields.Question question) {
        return switch (question.field().kind()) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_OR_NO;
            case ONE -> Kind.CODE;
            case SEVERAL -> Kind.CODES;
        };
    }

    private static List<String> codes(ExtraFields.Question question) {
        CodeList list = question.list();
        return list == null
                ? List.of()
                : list.entries().stream().map(CodeList.Entry::code).toList();
    }
}
