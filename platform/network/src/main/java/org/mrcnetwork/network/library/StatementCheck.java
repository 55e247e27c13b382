package org.mrcnetwork.network.library;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody compared a statement with its source.
 *
 * @param on the day in coordinated universal time
 * @param dueOn by when that has to be done again; from the day after it the statement is stale
 * @param by an account of the centre that owns the sheet
 */
record StatementCheck(LocalDate on, LocalDate dueOn, UUID by, String byName) {

    boolean isStale(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
