package org.mrcnetwork.network.recruiters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a complaint stands, and where it can go from there. PostgreSQL keeps the same table. */
enum ComplaintState {
    ALLEGED,
    UPHELD,
    WITHDRAWN;

    private static final Map<ComplaintState, Set<ComplaintState>> TRANSITIONS = Map.of(
            ALLEGED, Set.of(UPHELD, WITHDRAWN),
            UPHELD, Set.of(WITHDRAWN),
            WITHDRAWN, Set.of());

    boolean leadsTo(ComplaintState next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
