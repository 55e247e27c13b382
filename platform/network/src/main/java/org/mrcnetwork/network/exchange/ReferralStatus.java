package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a referral between two centres stands, and where it can go from there. */
public enum ReferralStatus {
    SENT,
    ACCEPTED,
    DECLINED,
    COMPLETED;

    private static final Map<ReferralStatus, Set<ReferralStatus>> TRANSITIONS = Map.of(
            SENT, Set.of(ACCEPTED, DECLINED),
            ACCEPTED, Set.of(COMPLETED),
            DECLINED, Set.of(),
            COMPLETED, Set.of());

    public boolean leadsTo(ReferralStatus next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
