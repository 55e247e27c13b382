package org.mrcnetwork.identity.invitations;

import java.util.UUID;

/** An invitation's mail is due. */
record InvitationWaiting(UUID invitation) {}
