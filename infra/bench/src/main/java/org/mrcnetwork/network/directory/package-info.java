/** Benchmarks of the directory, whose classes are its own. */
@NullMarked
package org.mrcnetwork.network.directory;

import org.jspecify.annotations.NullMarked;
