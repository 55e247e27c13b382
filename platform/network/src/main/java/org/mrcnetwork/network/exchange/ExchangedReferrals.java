package org.mrcnetwork.network.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Referrals of which the speaking centre is one end; row level security shows it no others. */
interface ExchangedReferrals extends Repository<ExchangedReferral, UUID> {

    ExchangedReferral save(ExchangedReferral referral);

    Optional<ExchangedReferral> findById(UUID id);

    void flush();

    @Query("""
            from ExchangedReferral r
            where (:sent = true and r.fromId = :centre or :sent = false and r.toId = :centre)
              and (:status is null or r.status = :status)
              and (r.sentAt < :before or r.sentAt = :before and r.id < :beforeId)
            order by r.sentAt desc, r.id desc
            """)
    List<ExchangedReferral> page(
            UUID centre, boolean sent, @Nullable ReferralStatus status, Instant before, UUID beforeId, Limit limit);
}
