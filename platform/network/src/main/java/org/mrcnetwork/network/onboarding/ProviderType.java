package org.mrcnetwork.network.onboarding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who runs a centre (handbook 4.2, table 2). */
public enum ProviderType {
    GOVERNMENT,
    NGO,
    TRADE_UNION,
    IOM,
    COMPANY,
    CONSORTIUM;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
