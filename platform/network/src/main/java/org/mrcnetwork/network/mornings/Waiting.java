package org.mrcnetwork.network.mornings;

import java.util.UUID;

/**
 * How much waits for a member of staff. This is all that is said.
 *
 * @param person the account
 */
public record Waiting(UUID person, int things) {

    public Waiting {
        if (things < 1) {
            throw new IllegalArgumentException("Nobody is told that nothing waits");
        }
    }
}
