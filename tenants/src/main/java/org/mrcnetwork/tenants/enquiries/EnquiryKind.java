package org.mrcnetwork.tenants.enquiries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody wants who wrote, by whichever way it came in. */
public enum EnquiryKind {
    /** A question, or anything else: whoever sent it did not say. */
    MESSAGE,
    APPOINTMENT,
    /** Somebody agreed to be called back: the number is deleted when that is done. */
    CALL_BACK,
    FEEDBACK,
    /** Read by whoever may answer complaints alone (handbook 8.2): it may be of a colleague who answers the rest. */
    COMPLAINT,
    /** A client takes back what she agreed to. */
    WITHDRAWAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
