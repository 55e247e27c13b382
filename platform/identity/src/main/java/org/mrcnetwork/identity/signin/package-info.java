/** Signing in under an organisation, being locked out, signing out. */
@NullMarked
package org.mrcnetwork.identity.signin;

import org.jspecify.annotations.NullMarked;
