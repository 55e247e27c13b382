/** The keys that tokens are signed with: made, sealed, rotated, retired. */
@NullMarked
package org.mrcnetwork.identity.keys;

import org.jspecify.annotations.NullMarked;
