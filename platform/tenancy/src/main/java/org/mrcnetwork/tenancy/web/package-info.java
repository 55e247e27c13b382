/** Binds the centre named by the caller's token, and what every controller needs. */
@NullMarked
package org.mrcnetwork.tenancy.web;

import org.jspecify.annotations.NullMarked;
