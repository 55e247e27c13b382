/** The one door: browser sessions, tokens, limits and headers. No business code. */
@NullMarked
package org.mrcnetwork.gateway;

import org.jspecify.annotations.NullMarked;
