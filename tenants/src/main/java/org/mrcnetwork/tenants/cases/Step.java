package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a case stands (handbook 3.3.1). A plan is changed while it runs, so most steps can be taken back. */
enum Step {
    DATA_GATHERING,
    ASSESSMENT,
    GOALS_AND_PLAN,
    IMPLEMENTATION,
    MONITORING,
    TERMINATED;

    /** Every legal transition. A terminated case is reopened by assessing again. */
    private static final Map<Step, Set<Step>> LEADS_TO = Map.of(
            DATA_GATHERING, EnumSet.of(ASSESSMENT, TERMINATED),
            ASSESSMENT, EnumSet.of(DATA_GATHERING, GOALS_AND_PLAN, TERMINATED),
            GOALS_AND_PLAN, EnumSet.of(ASSESSMENT, IMPLEMENTATION, TERMINATED),
            IMPLEMENTATION, EnumSet.of(ASSESSMENT, GOALS_AND_PLAN, MONITORING, TERMINATED),
            MONITORING, EnumSet.of(ASSESSMENT, GOALS_AND_PLAN, IMPLEMENTATION, TERMINATED),
            TERMINATED, EnumSet.of(ASSESSMENT));

    Set<Step> leadsTo() {
        return LEADS_TO.getOrDefault(this, Set.of());
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
