package org.mrcnetwork.tenants.enquiries;

import java.util.EnumSet;
import java.util.Set;
import org.mrcnetwork.tenancy.Person;

/** Complaints do not exist for the colleagues whom they may be of (handbook 8.2). */
final class Complaints {

    private static final String PERMISSION = "complaint:answer";

    private Complaints() {}

    static boolean mayRead(Enquiry enquiry) {
        return shown().contains(enquiry.kind());
    }

    /** The kinds that the speaking person's lists have. */
    static Set<EnquiryKind> shown() {
        return Person.speakingMay(PERMISSION)
                ? EnumSet.allOf(EnquiryKind.class)
                : EnumSet.complementOf(EnumSet.of(EnquiryKind.COMPLAINT));
    }
}
