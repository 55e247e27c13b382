package org.mrcnetwork.network.directory.hsds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows are asked for, called {@code x}. Built of fixed parts; whatever a caller said goes in as a parameter. */
final class Question {

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Question(String from) {
        this.from = from;
    }

    /** All conditions must hold. */
    Question and(String condition) {
        conditions.add(condition);
        return this;
    }

    Question with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return from + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /** For another condition on the same rows. */
    String sqlAnd(String condition) {
        return sql() + (conditions.isEmpty() ? " WHERE " : " AND ") + condition;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
