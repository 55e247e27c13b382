/** Benchmarks of a room whose classes are its own. */
@NullMarked
package org.mrcnetwork.tenants.clients;

import org.jspecify.annotations.NullMarked;
