package org.mrcnetwork.identity.invitations;

import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.mrcnetwork.identity.keys.Digest;
import org.mrcnetwork.identity.keys.MasterSecret;
import org.springframework.stereotype.Component;

/**
 * The unguessable part of an invitation's link. It is made from the master secret, not drawn at random, so that a mail
 * which failed is sent again with the same link although the database only has the link's hash.
 */
@Component
class InvitationTokens {

    private final SecretKey key;

    InvitationTokens(MasterSecret master) {
        key = master.keyFor("invitations", "HmacSHA256");
    }

    String tokenOf(UUID invitation, int generation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.keyed(key, invitation + ":" + generation));
    }

    byte[] hashOf(UUID invitation, int generation) {
        return Digest.sha256(tokenOf(invitation, generation));
    }
}
