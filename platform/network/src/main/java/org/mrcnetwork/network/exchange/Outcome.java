package org.mrcnetwork.network.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;

/**
 * What came of a referral at the centre that took it: services given, whether they go on, and the result (handbook 5.3).
 */
public record Outcome(
        Result result,
        List<ServiceType> servicesGiven,
        boolean ongoing,
        @Nullable String note) {

    public Outcome {
        servicesGiven = List.copyOf(servicesGiven);
    }

    /** Outcomes of a destination centre (handbook 7.2, 8.2). */
    public enum Result {
        RESIDENCE,
        WORK,
        HOUSING,
        LANGUAGE,
        REDRESS,
        RETURN,
        INFORMATION,
        NOT_REACHED,
        OTHER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
