package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.Map;

/**
 * One fact of the registration form, for whoever fills it from elsewhere.
 *
 * @param pointer where it stands in the form, for example {@code /name/given}
 * @param codes what can be said there, of a {@link Kind#CODE} or {@link Kind#CODES}
 */
public record FactField(String pointer, Kind kind, boolean required, List<String> codes) {

    static final String OWN = "/extra/";

    /** A question of the centre's own: its answer is a list of texts, whatever its kind. */
    public boolean asksTheCentreAlone() {
        return pointer.startsWith(OWN);
    }

    /**
     * What facts and values are called by those who write them down.
     *
     * @param names by pointer
     * @param values by pointer and code
     */
    public record Called(Map<String, List<String>> names, Map<String, Map<String, List<String>>> values) {}

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
