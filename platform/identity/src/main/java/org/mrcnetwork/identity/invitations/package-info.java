/** Inviting people into an organisation, mailing them the link, accepting. */
@NullMarked
package org.mrcnetwork.identity.invitations;

import org.jspecify.annotations.NullMarked;
