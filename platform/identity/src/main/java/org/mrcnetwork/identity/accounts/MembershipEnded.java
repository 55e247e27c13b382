package org.mrcnetwork.identity.accounts;

import java.util.UUID;

/** Whoever holds something on the strength of this membership lets go of it, in the same transaction. */
public record MembershipEnded(UUID membership) {}
