package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** One question of an assessment. Each can be left out, but what a counsellor has to decide. */
record Question(String id, Form form, List<String> options, boolean required) {

    static final int LONGEST_ANSWER = 10_000;

    enum Form {
        ONE,
        SEVERAL,
        TEXT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Question {
        options = List.copyOf(options);
    }

    static Question one(String id, String... options) {
        return new Question(id, Form.ONE, List.of(options), false);
    }

    static Question several(String id, String... options) {
        return new Question(id, Form.SEVERAL, List.of(options), false);
    }

    static Question text(String id) {
        return new Question(id, Form.TEXT, List.of(), false);
    }

    Question decided() {
        return new Question(id, form, options, true);
    }

    /** @throws InvalidRequest when this cannot be an answer to the question */
    void requireAnswers(List<String> answer) {
        String where = "#/answers/" + id;
        if (answer.stream().distinct().count() != answer.size() || (form != Form.SEVERAL && answer.size() > 1)) {
            throw new InvalidRequest(where, "invalid", "One answer is expected here.");
        }
        if (form == Form.TEXT) {
            if (answer.stream().anyMatch(text -> text.length() > LONGEST_ANSWER)) {
                throw new InvalidRequest(where, "too-long", "This is too long.");
            }
        } else if (!options.containsAll(answer)) {
            throw new InvalidRequest(where, "unknown-value", "This is none of the answers offered.");
        }
    }
}
