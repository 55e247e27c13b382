package org.mrcnetwork.tenants.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.exchange.Because;
import org.mrcnetwork.network.exchange.Direction;
import org.mrcnetwork.network.exchange.Outcome;
import org.mrcnetwork.network.exchange.ReferralLetter;
import org.mrcnetwork.network.exchange.ReferralRecord;
import org.mrcnetwork.network.exchange.ReferralStatus;
import org.mrcnetwork.tenants.clients.ClientFiles;

/**
 * A referral as either centre sees it.
 *
 * @param restricted whether both ends keep it to those who may know of the client
 * @param client whom it is about: for the centre that sent it, and for the one that opened a file when it accepted it
 * @param shared what the receiving centre was told, and nothing else
 */
record ReferralView(
        UUID id,
        Direction direction,
        ReferralRecord.Partner partner,
        ServiceType service,
        ReferralStatus status,
        boolean restricted,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Instant completedAt,
        ClientFiles.@Nullable ClientName client,
        ReferralLetter shared,
        @Nullable Because declinedBecause,
        @Nullable Outcome outcome,
        long version) {

    static ReferralView from(ReferralRecord referral, ClientFiles.@Nullable ClientName client) {
        return new ReferralView(
                referral.id(),
                referral.direction(),
                referral.partner(),
                referral.service(),
                referral.status(),
                referral.restricted(),
                referral.sentAt(),
                referral.answeredAt(),
                referral.completedAt(),
                client,
                referral.letter(),
                referral.declinedBecause(),
                referral.outcome(),
                referral.version());
    }
}
