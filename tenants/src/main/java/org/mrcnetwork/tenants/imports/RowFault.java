package org.mrcnetwork.tenants.imports;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot become a client.
 *
 * @param column in the file, or null when the fact stands in none
 * @param field as the registration form names it
 * @param value as it stands in the file, shortened
 * @param code why, for words in the reader's language
 */
record RowFault(@Nullable Integer column, String field, String value, String code) {

    private static final int LONGEST = 120;

    RowFault {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
