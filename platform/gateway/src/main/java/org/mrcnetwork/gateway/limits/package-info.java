/** How much, how often, how large: what one address or one organisation may ask of the platform. */
@NullMarked
package org.mrcnetwork.gateway.limits;

import org.jspecify.annotations.NullMarked;
