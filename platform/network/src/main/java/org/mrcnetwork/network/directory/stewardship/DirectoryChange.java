package org.mrcnetwork.network.directory.stewardship;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code network.directory_change}: what somebody says of an entry, and what its steward made of it.
 *
 * @param proposer the centre; null for the platform's own people
 * @param accepted which of the facts are carried out; null until accepted
 * @param means how the steward made sure of the entry when deciding; null where nobody did
 * @param dueOn by when that must be done again
 * @param decider the centre that decided
 */
record DirectoryChange(
        UUID id,
        UUID service,
        @Nullable UUID proposer,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        FactChanges changes,
        @Nullable String note,
        Status status,
        @Nullable List<String> accepted,
        @Nullable Means means,
        @Nullable LocalDate dueOn,
        @Nullable String because,
        @Nullable UUID decider,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable Instant appliedAt,
        long version) {

    enum Status {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How somebody made sure. A client is one who has just been there. */
    enum Means {
        CALL,
        VISIT,
        WEBSITE,
        MESSAGE,
        CLIENT;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Means fromCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
