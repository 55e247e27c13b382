package org.mrcnetwork.identity.signin;

import java.time.Duration;

/**
 * After how many failures in a row how long nobody may try again.
 *
 * @param free how many failures have no consequence
 * @param forgetAfter how long after the last failure counting begins anew
 */
record LockOut(int free, Duration first, Duration longest, Duration forgetAfter) {

    /** One person mistyping, or somebody guessing one person's password. */
    static final LockOut OF_AN_ACCOUNT =
            new LockOut(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));

    /** A whole centre may share one address, so this one only stops guessing across many accounts. */
    static final LockOut OF_AN_ADDRESS =
            new LockOut(40, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));
}
