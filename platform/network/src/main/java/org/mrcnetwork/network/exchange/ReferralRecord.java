package org.mrcnetwork.network.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;

/**
 * A referral as the speaking centre, one of its two ends, may read it. Instants are UTC.
 *
 * @param restricted whether both ends keep it to those who may know of the client
 */
public record ReferralRecord(
        UUID id,
        Direction direction,
        Partner partner,
        ServiceType service,
        ReferralStatus status,
        boolean restricted,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Instant completedAt,
        ReferralLetter letter,
        @Nullable Because declinedBecause,
        @Nullable Outcome outcome,
        long version) {

    /** The centre at the other end. */
    public record Partner(UUID id, String name, String country) {}
}
