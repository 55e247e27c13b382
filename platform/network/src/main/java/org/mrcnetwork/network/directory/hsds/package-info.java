/** The directory as the public and other directories read it: HSDS 3, without confidential places. */
@NullMarked
package org.mrcnetwork.network.directory.hsds;

import org.jspecify.annotations.NullMarked;
