/** What is behind each path, and what may pass through it in either direction. */
@NullMarked
package org.mrcnetwork.gateway.doors;

import org.jspecify.annotations.NullMarked;
