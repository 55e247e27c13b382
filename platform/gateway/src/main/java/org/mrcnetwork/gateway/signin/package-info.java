/** Signing in to an organisation and out of it again. */
@NullMarked
package org.mrcnetwork.gateway.signin;

import org.jspecify.annotations.NullMarked;
