/**
 * Files of a centre, too large for a row: encrypted with the centre's key before they leave the process, and kept as long
 * as a row of some room says that it has them (handbook 7.4).
 */
@NullMarked
package org.mrcnetwork.tenancy.blobs;

import org.jspecify.annotations.NullMarked;
