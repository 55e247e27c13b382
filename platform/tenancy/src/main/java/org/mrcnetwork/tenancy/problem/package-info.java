/** Refusals that reach the caller as RFC 9457 problem details. */
@NullMarked
package org.mrcnetwork.tenancy.problem;

import org.jspecify.annotations.NullMarked;
