/** Fills a new platform with a network to look at, through the public API only: what it can do, the portal can do. */
@NullMarked
package org.mrcnetwork.local.demo;

import org.jspecify.annotations.NullMarked;
