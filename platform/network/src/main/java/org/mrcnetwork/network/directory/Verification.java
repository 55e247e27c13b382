package org.mrcnetwork.network.directory;

import java.time.LocalDate;

/** For how long what the directory says can be relied on. Days are those of coordinated universal time. */
public final class Verification {

    /** Until it is to be checked again, where whoever checked did not say. */
    public static final int USUAL_DAYS = 180;

    /** The longest that anybody may rely on one check. */
    public static final int MOST_DAYS = 366;

    /** How long past its day it is still found by whoever does not ask for outdated entries too. */
    static final int GRACE_DAYS = 90;

    private Verification() {}

    static boolean isStale(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today);
    }
}
