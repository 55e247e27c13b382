/** The organisations one can sign in under: centres, regions and the administration. */
@NullMarked
package org.mrcnetwork.identity.organisations;

import org.jspecify.annotations.NullMarked;
