/** Puts the network and the centres' modules into one process. Nothing of the domain is decided here. */
@NullMarked
package org.mrcnetwork.application;

import org.jspecify.annotations.NullMarked;
