package org.mrcnetwork.tenancy.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/** What a reader of the audit log asks for, and the note of it that the log itself keeps. */
@Component
class AuditQuestions {

    private static final int LONGEST_ACTION = 60;

    private final NamingSubjects naming;
    private final AuditLog audit;

    AuditQuestions(NamingSubjects naming, AuditLog audit) {
        this.naming = naming;
        this.audit = audit;
    }

    AuditFilter filter(
            @Nullable UUID subject,
            @Nullable UUID person,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {
        if (action != null && (action.length() > LONGEST_ACTION || action.indexOf('\0') >= 0)) {
            throw new InvalidRequest("#/action", "invalid", "There is no such action.");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new InvalidRequest("#/until", "invalid", "The end must be after the beginning.");
        }
        return new AuditFilter(
                subject == null ? Set.of() : naming.belongingTo(subject),
                person,
                action == null || action.isBlank() ? null : action,
                moment(from, "#/from"),
                moment(until, "#/until"));
    }

    /** Who asked about one record is found where that record is asked for; who asked about all, at the centre. */
    void record(String action, @Nullable UUID subject) {
        audit.record(action, "audit-log", subject == null ? Tenancy.required().centre() : subject);
    }

    /** PostgreSQL knows no year beyond 294276. */
    private static @Nullable Instant moment(@Nullable Instant at, String pointer) {
        if (at != null
                && (at.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                        || at.isAfter(Instant.parse("9999-12-31T23:59:59Z")))) {
            throw new InvalidRequest(pointer, "invalid", "There is nothing in that year.");
        }
        return at;
    }
}
