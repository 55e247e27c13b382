package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an agreement stands, and where it can go from there. */
public enum AgreementStatus {
    PROPOSED,
    IN_FORCE,
    DECLINED,
    TERMINATED;

    private static final Map<AgreementStatus, Set<AgreementStatus>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(IN_FORCE, DECLINED, TERMINATED),
            IN_FORCE, Set.of(TERMINATED),
            DECLINED, Set.of(),
            TERMINATED, Set.of());

    public boolean leadsTo(AgreementStatus next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
