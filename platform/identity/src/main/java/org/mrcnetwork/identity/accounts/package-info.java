/** People, their passwords, and the memberships that let them speak for an organisation. */
@NullMarked
package org.mrcnetwork.identity.accounts;

import org.jspecify.annotations.NullMarked;
