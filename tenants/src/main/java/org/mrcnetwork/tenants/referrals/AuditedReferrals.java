package org.mrcnetwork.tenants.referrals;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.audit.AuditedRecords;
import org.springframework.stereotype.Component;

/** Who opened a client's referral has read the client. */
@Component
class AuditedReferrals implements AuditedRecords {

    private final SentReferrals sent;

    AuditedReferrals(SentReferrals sent) {
        this.sent = sent;
    }

    @Override
    public String subject() {
        return "referral";
    }

    @Override
    public List<UUID> about(UUID client) {
        return sent.about(client);
    }
}
