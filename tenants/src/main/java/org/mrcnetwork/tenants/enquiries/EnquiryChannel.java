package org.mrcnetwork.tenants.enquiries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way something came in. */
public enum EnquiryChannel {
    EMAIL,
    SMS,
    MESSAGING,
    WEBSITE,
    /** Somebody agreed to be called back: the number is deleted when that is done. */
    CALL_BACK,
    /** Left on the answering machine or noted down while the centre was closed. */
    OUT_OF_HOURS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
