package org.mrcnetwork.tenancy.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null or empty does not matter.
 *
 * @param subjects ids of records
 * @param from the first moment
 * @param until the first moment that is too late
 */
record AuditFilter(
        Set<UUID> subjects,
        @Nullable UUID person,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    static final AuditFilter EVERYTHING = new AuditFilter(Set.of(), null, null, null, null);

    /** A condition on {@code audit_entry e}, with named parameters. */
    String condition() {
        StringBuilder condition = new StringBuilder("true");
        if (subjects.size() == 1) {
            condition.append(" AND e.subject_id = :subjects");
        } else if (!subjects.isEmpty()) {
            condition.append(" AND e.subject_id IN (:subjects)");
        }
        add(condition, person, " AND e.person_id = :person");
        add(condition, action, " AND e.action = :action");
        add(condition, from, " AND e.at >= :from");
        add(condition, until, " AND e.at < :until");
        return condition.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (!subjects.isEmpty()) {
            parameters.put("subjects", subjects);
        }
        if (person != null) {
            parameters.put("person", person);
        }
        if (action != null) {
            parameters.put("action", action);
        }
        if (from != null) {
            parameters.put("from", from.atOffset(ZoneOffset.UTC));
        }
        if (until != null) {
            parameters.put("until", until.atOffset(ZoneOffset.UTC));
        }
        return parameters;
    }

    boolean isEverything() {
        return equals(EVERYTHING);
    }

    private static void add(StringBuilder condition, @Nullable Object wanted, String text) {
        if (wanted != null) {
            condition.append(text);
        }
    }
}
