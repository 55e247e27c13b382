package org.mrcnetwork.tenants.enquiries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** Where an enquiry stands. */
enum EnquiryStatus {
    NEW,
    ASSIGNED,
    ANSWERED,
    CLOSED;

    /** The one table of what may follow what. */
    private static final Map<EnquiryStatus, Set<EnquiryStatus>> NEXT = Map.of(
            NEW, Set.of(ASSIGNED, ANSWERED, CLOSED),
            ASSIGNED, Set.of(ASSIGNED, NEW, ANSWERED, CLOSED),
            ANSWERED, Set.of(ANSWERED, ASSIGNED, CLOSED),
            CLOSED, Set.of(NEW));

    EnquiryStatus to(EnquiryStatus next) {
        if (!NEXT.getOrDefault(this, Set.of()).contains(next)) {
            throw new IllegalTransition("The enquiry", code(), next.code());
        }
        return next;
    }

    boolean open() {
        return this == NEW || this == ASSIGNED;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
