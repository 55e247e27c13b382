package org.mrcnetwork.network.onboarding;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.identity.AskingIdentity;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.stereotype.Component;

/** Tells identity which organisations there are and whom to invite first. Every call may be repeated. */
@Component
class IdentityService {

    private static final String WHAT = "this organisation or invitation";

    record Organisation(String slug, String name, String kind, List<String> languages) {}

    record Invitation(String email, String name, List<String> roles, String language) {}

    private final AskingIdentity identity;

    IdentityService(AskingIdentity identity) {
        this.identity = identity;
    }

    /** @throws Refusal 503 when identity does not answer, 409 when it refuses (for example a slug that is taken) */
    void putOrganisation(UUID id, Organisation organisation) {
        identity.put(WHAT, organisation, "/organisations/{id}", id);
    }

    /** Mails the invitation once, however often it is put. */
    void putInvitation(UUID organisation, UUID invitation, Invitation content) {
        identity.put(WHAT, content, "/organisations/{organisation}/invitations/{invitation}", organisation, invitation);
    }
}
