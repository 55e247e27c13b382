package org.mrcnetwork.tenants.clients;

import java.util.List;

/**
 * One fact of the registration form, for whoever fills it from elsewhere.
 *
 * @param pointer where it stands in the form, for example {@code /name/given}
 * @param codes what can be said there, of a {@link Kind#CODE} or {@link Kind#CODES}
 */
public record FactField(String pointer, Kind kind, boolean required, List<String> codes) {

    /** How a fact is written: a code is one of a list, codes are several. */
    public enum Kind {
        TEXT,
        CODE,
        CODES,
        DATE,
        NUMBER,
        COUNTRY,
        LANGUAGE,
        PHONE,
        YES_OR_NO
    }
}
