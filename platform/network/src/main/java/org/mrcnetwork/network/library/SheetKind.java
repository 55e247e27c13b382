package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a centre's shelf of information holds (handbook 2.2, 3.2 and 4.5). */
public enum SheetKind {
    COUNTRY_FACT_SHEET,
    LEAFLET,
    GUIDE,
    QUESTIONS_AND_ANSWERS,
    /** What to have done or packed: health, documents, the contract. */
    CHECKLIST,
    GLOSSARY,
    /** An agreement of two countries, with its quotas. */
    BILATERAL_AGREEMENT,
    INVESTMENT_GUIDE,
    REMITTANCE_GUIDE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
