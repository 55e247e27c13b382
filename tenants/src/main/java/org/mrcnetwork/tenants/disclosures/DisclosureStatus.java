package org.mrcnetwork.tenants.disclosures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a disclosure stands, and where it can go from there. */
enum DisclosureStatus {
    LOGGED,
    PROPOSED,
    DISCLOSURE_DECIDED,
    REFUSED,
    HANDED_OVER;

    private static final Map<DisclosureStatus, Set<DisclosureStatus>> TRANSITIONS = Map.of(
            LOGGED, Set.of(PROPOSED),
            PROPOSED, Set.of(PROPOSED, DISCLOSURE_DECIDED, REFUSED),
            DISCLOSURE_DECIDED, Set.of(HANDED_OVER),
            REFUSED, Set.of(),
            HANDED_OVER, Set.of());

    boolean leadsTo(DisclosureStatus next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
