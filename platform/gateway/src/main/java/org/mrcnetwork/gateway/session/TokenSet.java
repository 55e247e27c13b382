package org.mrcnetwork.gateway.session;

import java.time.Duration;
import java.time.Instant;

/** What identity gave for one account in one organisation. Never leaves this process, never logged. */
public record TokenSet(String accessToken, Instant accessTokenExpiresAt, String refreshToken) {

    boolean isGoodFor(Duration atLeast) {
        return accessTokenExpiresAt.isAfter(Instant.now().plus(atLeast));
    }

    @Override
    public String toString() {
        return "TokenSet[expires " + accessTokenExpiresAt + "]";
    }
}
